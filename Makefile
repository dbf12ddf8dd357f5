# The commands of this project. `make` alone lists them.

SWIFT ?= swift
PLANS := plans
OUTPUT := output
MASTERPLAN := .build/release/masterplan
SWIFT_FILES := Sources Tests Package.swift Benchmarks

# For `masterplan --version`.
export MASTERPLAN_REVISION := $(shell git rev-parse --short=12 HEAD 2>/dev/null)

# One file without symbols and without the Swift libraries beside it; other systems bring them along.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib -Xlinker -s)

.DEFAULT_GOAL := help
.PHONY: help setup release site test check format lint bench docs pictures clean
.PHONY: comparison bench-comparison bench-comparison-speed fit-comparison

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1 \2/p' $(MAKEFILE_LIST) | column -t -l 3 2>/dev/null \
	  || sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1 – \2/p' $(MAKEFILE_LIST)

setup: ## installs what is missing (Debian), or names it (elsewhere)
	@scripts/setup.sh

release: setup ## builds the program: .build/release/masterplan
	$(SWIFT) build -c release --product masterplan $(STATIC)

site: release ## builds the site of plans/ into output/
	$(MASTERPLAN) build $(PLANS) --output $(OUTPUT) --fail-on nie
	@echo
	@echo "The plan is built. Open $(CURDIR)/$(OUTPUT)/index.html"

test: setup ## runs all tests
	$(SWIFT) test

check: release ## checks plans/
	$(MASTERPLAN) check $(PLANS)

format: ## formats the Swift sources in place
	$(SWIFT) format --in-place --recursive $(SWIFT_FILES)

lint: ## reports what the formatter would change
	scripts/lint.sh $(SWIFT_FILES)

bench: release ## measures the check against TRLC
	Benchmarks/check_vs_trlc.sh

comparison:
	$(SWIFT) build --package-path Benchmarks --scratch-path Benchmarks/.build -c release

bench-comparison: comparison ## measures what the two pair rules find in the labelled counties
	python3 Benchmarks/comparison_quality.py

bench-comparison-speed: release ## measures what the comparison costs by size of plan
	python3 Benchmarks/comparison_speed.py

fit-comparison: comparison ## fits the weights of the comparison (needs numpy and scipy)
	python3 Benchmarks/fit_comparison.py

docs: release ## writes the generated pages of docs/
	scripts/generate-docs.sh docs

pictures: site ## takes the pictures of docs/pictures (needs chromium)
	scripts/pictures.sh docs/pictures

clean: ## removes everything that was built
	rm -rf .build Benchmarks/.build
	find $(OUTPUT) -mindepth 1 -maxdepth 1 ! -name '.git*' -exec rm -rf {} +
