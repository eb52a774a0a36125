package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/temoto/robotstxt" // as Google reads robots.txt
)

// IsAddress tells whether an input is an http or https address.
func IsAddress(input string) bool {
	scheme, _, ok := strings.Cut(input, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

var errNotAsked = errors.New("an address is fetched only where that is asked for, with --fetch")

// The bounds of what is fetched.
const (
	fetchTime     = time.Minute // for one address, redirects and all
	fetchAnswer   = 20 * time.Second
	mostFetched   = 256 << 20 // bytes, after decompression
	mostRobots    = 500 << 10 // bytes of a robots.txt
	mostRedirects = 5
	agent         = "tally"
)

// Fetcher gets what lies at addresses. It asks each host's robots.txt first,
// also those of redirects, and goes to public addresses only, whatever a name
// resolves to. It may be used by several goroutines.
type Fetcher struct {
	client  *http.Client
	mayDial func(netip.Addr) bool
	time    time.Duration
	most    int64

	mu     sync.Mutex
	robots map[string]*robotstxt.Group // by scheme and host
}

// NewFetcher gives a Fetcher for public addresses.
func NewFetcher() *Fetcher {
	f := &Fetcher{mayDial: isPublic, time: fetchTime, most: mostFetched, robots: map[string]*robotstxt.Group{}}
	dialer := &net.Dialer{Timeout: fetchAnswer, Control: f.control}
	f.client = &http.Client{
		Transport: &http.Transport{ // without a proxy, which would dial for us
			DialContext: dialer.DialContext, TLSHandshakeTimeout: fetchAnswer, ResponseHeaderTimeout: fetchAnswer,
			MaxResponseHeaderBytes: 256 << 10, ForceAttemptHTTP2: true,
		},
		CheckRedirect: f.redirect,
	}
	return f
}

// control refuses addresses after the name was resolved.
func (f *Fetcher) control(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	if !f.mayDial(at.Addr().Unmap()) {
		return fmt.Errorf("%s is no public address", at.Addr())
	}
	return nil
}

// notPublic are blocks that no public host has, beside those that netip knows,
// and those in which addresses of any block can be wrapped.
var notPublic = prefixes("0.0.0.0/8 100.64.0.0/10 192.0.0.0/24 192.0.2.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 " +
	"64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 fec0::/10")

func prefixes(s string) (out []netip.Prefix) {
	for _, p := range strings.Fields(s) {
		out = append(out, netip.MustParsePrefix(p))
	}
	return out
}

func isPublic(a netip.Addr) bool {
	if !a.IsGlobalUnicast() || a.IsPrivate() {
		return false
	}
	for _, p := range notPublic {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

type robotsKey struct{} // in the context of a request for a robots.txt

func (f *Fetcher) redirect(req *http.Request, via []*http.Request) error {
	if len(via) > mostRedirects {
		return fmt.Errorf("more than %d redirects", mostRedirects)
	}
	if !IsAddress(req.URL.String()) {
		return fmt.Errorf("a redirect to %s", req.URL.Scheme)
	}
	if req.Context().Value(robotsKey{}) != nil {
		return nil
	}
	return f.mayFetch(req.Context(), req.URL)
}

// mayFetch asks the robots.txt of the host, once.
func (f *Fetcher) mayFetch(ctx context.Context, at *url.URL) error {
	host := at.Scheme + "://" + at.Host
	f.mu.Lock()
	group, known := f.robots[host]
	f.mu.Unlock()
	if !known {
		var err error
		if group, err = f.askRobots(ctx, host); err != nil {
			return fmt.Errorf("%s/robots.txt: %w", host, err)
		}
		f.mu.Lock()
		f.robots[host] = group
		f.mu.Unlock()
	}
	if path := at.RequestURI(); !group.Test(path) {
		return fmt.Errorf("the robots.txt of %s does not allow it", at.Host)
	}
	return nil
}

func (f *Fetcher) askRobots(ctx context.Context, host string) (*robotstxt.Group, error) {
	res, err := f.get(context.WithValue(ctx, robotsKey{}, true), host+"/robots.txt")
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(io.LimitReader(res.Body, mostRobots))
	if err != nil {
		return nil, err
	}
	robots, err := robotstxt.FromStatusAndBytes(res.StatusCode, body)
	if err != nil {
		return nil, err
	}
	return robots.FindGroup(agent), nil
}

func (f *Fetcher) get(ctx context.Context, address string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", agent)
	res, err := f.client.Do(req)
	var at *url.Error
	if errors.As(err, &at) {
		err = at.Err // without the address, which is told anyway
	}
	return res, err
}

// Fetched is the answer to a request. It must be closed.
type Fetched struct {
	io.ReadCloser
	Charset string // as the server declares it
}

// Fetch gets what lies at an address: all of it, or an error.
func (f *Fetcher) Fetch(ctx context.Context, address string) (*Fetched, error) {
	at, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, f.time)
	res, err := f.answer(ctx, at)
	if err != nil {
		cancel()
		return nil, err
	}
	_, params, _ := mime.ParseMediaType(res.Header.Get("Content-Type"))
	return &Fetched{&fetchedBody{res.Body, f.most, f.most, cancel}, params["charset"]}, nil
}

func (f *Fetcher) answer(ctx context.Context, at *url.URL) (*http.Response, error) {
	if err := f.mayFetch(ctx, at); err != nil {
		return nil, err
	}
	res, err := f.get(ctx, at.String())
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusOK {
		res.Body.Close()
		return nil, fmt.Errorf("the server answered %s", res.Status)
	}
	return res, nil
}

// fetchedBody ends with an error where there is too much.
type fetchedBody struct {
	io.ReadCloser
	most   int64
	left   int64
	cancel func()
}

func (b *fetchedBody) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if int64(n) > b.left {
		n, err = int(b.left), fmt.Errorf("more than %d MiB lie there", b.most>>20)
	}
	b.left -= int64(n)
	return n, err
}

func (b *fetchedBody) Close() error {
	b.cancel()
	return b.ReadCloser.Close()
}
