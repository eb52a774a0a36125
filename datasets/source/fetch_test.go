package source

import (
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"slices"
	"strings"
	"testing"
	"time"
)

// localFetcher may also go to the servers of the test.
func localFetcher() *Fetcher {
	f := NewFetcher()
	f.mayDial = func(a netip.Addr) bool { return a.IsLoopback() || isPublic(a) }
	f.time, f.most = 2*time.Second, 1<<20
	return f
}

func TestFetch(t *testing.T) {
	elsewhere := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			fmt.Fprint(w, "User-agent: *\nDisallow: /\n")
			return
		}
		fmt.Fprint(w, "Not for robots.")
	}))
	defer elsewhere.Close()
	asked := 0
	mux := http.NewServeMux()
	mux.HandleFunc("/robots.txt", func(w http.ResponseWriter, _ *http.Request) {
		asked++
		fmt.Fprint(w, "User-agent: *\nDisallow: /\n\nUser-agent: tally\nDisallow: /private\n")
	})
	mux.HandleFunc("/a.txt", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintf(w, "Two died, says %s.", r.UserAgent()) })
	mux.HandleFunc("/latin", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=iso-8859-2")
		io.WriteString(w, "\xa3\xf3d\xbc: two died.")
	})
	mux.HandleFunc("/x.zip", func(w http.ResponseWriter, _ *http.Request) { w.Write(zipOf(file{"in.jsonl", []byte(lines)})) })
	mux.HandleFunc("/private/a.txt", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "no") })
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/a.txt", http.StatusFound) })
	mux.HandleFunc("/astray", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, elsewhere.URL+"/b.txt", http.StatusFound)
	})
	mux.HandleFunc("/round", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round", http.StatusFound) })
	mux.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	mux.HandleFunc("/endless.txt", func(w http.ResponseWriter, _ *http.Request) { io.Copy(w, &endless{1 << 30, strings.NewReader("")}) })
	mux.HandleFunc("/bomb.txt", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		io.Copy(z, &endless{8 << 20, strings.NewReader("")})
		z.Close()
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	server := httptest.NewServer(mux)
	defer server.Close()
	tests := []struct {
		path string
		want []string
	}{
		{"/a.txt", []string{"URL: Two died, says tally."}},
		{"/latin", []string{"URL: Łódź: two died."}},
		{"/x.zip", []string{"l1: One died.", "l2: Two died."}},
		{"/private/a.txt", []string{"URL@0: the robots.txt of HOST does not allow it"}},
		{"/moved", []string{"URL: Two died, says tally."}},
		{"/astray", []string{"URL@0: the robots.txt of ELSEWHERE does not allow it"}},
		{"/round", []string{"URL@0: more than 5 redirects"}},
		{"/file", []string{"URL@0: a redirect to file"}},
		{"/none", []string{"URL@0: the server answered 404 Not Found"}},
		{"/endless.txt", []string{"URL@1048576: more than 1 MiB lie there"}},
		{"/bomb.txt", []string{"URL@1048576: more than 1 MiB lie there"}},
		{"/slow", []string{"URL@0: context deadline exceeded"}},
	}
	opt := Options{Fetch: localFetcher()}
	names := strings.NewReplacer("HOST", strings.TrimPrefix(server.URL, "http://"), "ELSEWHERE", strings.TrimPrefix(elsewhere.URL, "http://"))
	for _, tt := range tests {
		at := server.URL + tt.path
		want := slices.Clone(tt.want)
		for i := range want {
			want[i] = strings.ReplaceAll(names.Replace(want[i]), "URL", at)
		}
		if got := readAll([]string{at}, opt); !slices.Equal(got, want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
	if asked != 1 {
		t.Errorf("asked for robots.txt %d times", asked)
	}
	if got := readAll([]string{server.URL + "/a.txt"}, Options{}); len(got) != 1 || !strings.HasSuffix(got[0], errNotAsked.Error()) {
		t.Errorf("without being asked: %q", got)
	}
	if got := readAll([]string{server.URL + "/a.txt"}, Options{Fetch: NewFetcher()}); len(got) != 1 || !strings.Contains(got[0], "127.0.0.1 is no public address") {
		t.Errorf("a private address: %q", got)
	}
}

// TestPrivateAfterRedirect: a public host may not lead to a private one, nor
// may a name that resolves to one.
func TestPrivateAfterRedirect(t *testing.T) {
	inside := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "secret") }))
	defer inside.Close()
	outside := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		_, port, _ := strings.Cut(strings.TrimPrefix(inside.URL, "http://"), ":")
		http.Redirect(w, r, "http://localhost:"+port+"/", http.StatusFound)
	}))
	defer outside.Close()
	dialled := 0
	f := localFetcher()
	f.mayDial = func(netip.Addr) bool { dialled++; return dialled == 1 } // the public host
	got := readAll([]string{outside.URL}, Options{Fetch: f})
	if len(got) != 1 || !strings.Contains(got[0], "is no public address") {
		t.Errorf("got %q", got)
	}
}

func TestPublic(t *testing.T) {
	for _, a := range strings.Fields("8.8.8.8 93.184.216.34 2606:2800:220:1::1") {
		if !isPublic(netip.MustParseAddr(a)) {
			t.Errorf("%s is public", a)
		}
	}
	for _, a := range strings.Fields("127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 fe80::1 fc00::1 64:ff9b::7f00:1 2002:7f00:1::") {
		if isPublic(netip.MustParseAddr(a)) {
			t.Errorf("%s is not public", a)
		}
	}
	if isPublic(netip.MustParseAddr("::ffff:127.0.0.1").Unmap()) {
		t.Error("a wrapped address of this machine")
	}
}
