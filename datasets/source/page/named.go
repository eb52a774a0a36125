package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What the names of elements say of what they hold. A name is taken apart at
// its hyphens and capitals: "relatedStories" and "related-stories" both have
// the word "related". A phrase of two words stands with its hyphen.
var (
	junkWords = set(`nav navbar navigation navigational menu menus submenu breadcrumb breadcrumbs sidebar related
		recommended recommendation recommendations recommends recirc recirculation newsletter newsletters subscribe subscription
		signup cookie cookies consent gdpr ccpa footer comments comment commentlist commenters disqus share sharing
		shares sharedaddy sharebar social socials advert adverts advertisement advertising ad ads adsense sponsor sponsored outbrain taboola
		popup modal overlay trending popular mostread mostviewed pagination pager toolbar paywall promo promos promotion
		teaser teasers masthead login skip skiplinks blogroll archives tagcloud taglist rail ticker carousel
		disclaimer copyright infobar banner flyout dropdown widget widgets donate donation poll quiz alsoread readmore
		readnext upnext relatedposts relatedstories relatedarticles relatedcontent morestories moreon jumplinks reactions respond
		colophon topbar bottombar siteheader sitefooter utility byebye adslot dfp zergnet revcontent feedback addthis sharethis
		authorbox aboutauthor sitesub tagline slogan`)
	junkPhrases = set(`also-read read-more read-next read-also more-from more-on more-stories more-news most-read most-viewed
		most-popular top-stories latest-news latest-stories in-brief-links tag-list post-tags entry-tags article-tags tags-links
		author-bio author-box about-author about-the site-header site-footer page-header page-footer global-header global-footer
		you-may dont-miss editors-picks editor-picks up-next next-article next-post previous-post post-navigation
		jump-links follow-us sign-up sign-in log-in skip-link skip-to right-col rightcol-links left-nav leftnav-links
		story-links link-list link-box links-box see-also whats-next print-only`)
	captionWords   = set(`caption captions figcaption imagecaption photocaption cutline gallerytext caption-text`)
	captionPhrases = set(`wp-caption image-caption photo-caption img-caption media-caption`)
	standWords     = set(`standfirst dek deck subtitle subheadline subhead subheading subhed lede intro excerpt strapline kicker-text chapo sapo`)
	standPhrases   = set(`article-summary story-summary article-intro entry-summary article-description sub-title sub-headline sub-head`)
	creditWords    = set(`byline bylines author authors dateline timestamp pubdate postdate published datetime dateposted publishdate metadata
		postmeta entrymeta articlemeta postinfo dateheader`)
	creditPhrases = set(`pub-date publish-date post-date entry-date article-date date-posted date-published post-meta entry-meta article-meta
		story-meta date-time posted-on posted-by published-date date-line by-line article-info post-info entry-info submitted-by field-date
		story-date news-date author-info date-header press-date release-date post-author`)
	bodyWords   = set(`articlebody storybody entrycontent postcontent articlecontent storycontent articletext storytext mainarticle`)
	bodyPhrases = set(`article-body story-body entry-content post-content article-content story-content article-text story-text post-body
		body-copy article-copy story-copy news-text body-text field-body articlebody-content`)
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// named notes in p what the names and the role of n say.
func (t *tree) named(n *html.Node, p *place) {
	names := namesOf(n)
	switch {
	case t.isJunk(n, names):
		p.junk = true
	case p.junk:
	case hasAny(names, captionWords, captionPhrases) && t.facts[n].text < 1000:
		p.caption = true
	case hasAny(names, creditWords, creditPhrases) && t.facts[n].text < 300 && !t.facts[n].h1:
		p.credit = true
	case hasAny(names, standWords, standPhrases) && t.facts[n].text < 1500:
		p.stand = true
	}
	if prop := attr(n, "itemprop"); prop != "" || n.DataAtom == atom.Time {
		small := t.facts[n].text < 300
		switch {
		case strings.EqualFold(prop, "articleBody"):
			p.body = true
		case small && (strings.HasPrefix(prop, "date") || prop == "author"):
			p.credit = true
		case strings.EqualFold(prop, "alternativeHeadline"):
			p.stand = true
		case n.DataAtom == atom.Time && t.beside(n) < 40: // not in a sentence
			p.credit = true
		}
	}
	if hasAny(names, bodyWords, bodyPhrases) {
		p.body = true
	}
}

// mostProse is the share of the page's prose beyond which an element is no
// furniture, whatever its name says.
const mostProse = 0.5

// isJunk tells whether an element names itself something else than the
// report, and holds neither the headline nor most of the page's prose.
func (t *tree) isJunk(n *html.Node, names []string) bool {
	f := t.facts[n]
	said := f.card
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return attr(n, "role") == "comment" || f.card && !f.h1 && !t.most(f) || n.DataAtom == atom.Article && hasAny(names, junkWords, junkPhrases) && !t.most(f)
	case atom.Nav, atom.Footer, atom.Menu:
		said = true
	case atom.Aside:
		said = said || !hasAny(names, map[string]bool{"pullquote": true, "quote": true, "factbox": true, "infobox": true}, nil)
	case atom.H1, atom.P, atom.Em, atom.B, atom.Strong, atom.I:
		return !f.h1 && hasAny(names, junkWords, junkPhrases) && f.prose < 400
	default:
		said = said || hasAny(names, junkWords, junkPhrases)
	}
	switch attr(n, "role") {
	case "navigation", "complementary", "contentinfo", "menu", "menubar", "alert", "alertdialog", "dialog", "search", "toolbar", "banner":
		said = true
	}
	return said && !f.h1 && !t.most(f)
}

func (t *tree) most(f *facts) bool { return float64(f.prose) > mostProse*float64(t.all) && f.prose > 0 }

// namesOf are the words of an element's class and id, and the pairs of words
// that stand side by side in one name.
func namesOf(n *html.Node) []string {
	var out []string
	for i := range n.Attr {
		if a := &n.Attr[i]; (a.Key == "class" || a.Key == "id" || a.Key == "data-component" || a.Key == "data-testid") && len(a.Val) < 400 {
			for _, name := range strings.Fields(a.Val) {
				if words := appendWords(nil, name); len(words) <= mostWords || a.Key == "class" {
					out = append(out, words...)
				}
			}
		}
	}
	return out
}

// mostWords is how many words and pairs of an id are a name; longer ones are
// made of a heading's words.
const mostWords = 6

func appendWords(out []string, name string) []string {
	first := len(out)
	start, lower := 0, false
	end := func(i int) {
		if i > start {
			out = append(out, strings.ToLower(name[start:i]))
		}
	}
	for i, r := range name {
		switch {
		case !unicode.IsLetter(r):
			end(i)
			start, lower = i+len(string(r)), false
		case unicode.IsUpper(r) && lower:
			end(i)
			start, lower = i, false
		default:
			lower = unicode.IsLower(r)
		}
	}
	end(len(name))
	for i, last := first, len(out); i+1 < last; i++ {
		out = append(out, out[i]+"-"+out[i+1])
	}
	if last := len(out); last > first { // the name as it is, in case its capitals part one word
		out = append(out, strings.ToLower(strings.Trim(name, "-_ ")))
	}
	return out
}

func hasAny(names []string, words, phrases map[string]bool) bool {
	for _, n := range names {
		if words[n] || phrases[n] {
			return true
		}
	}
	return false
}
