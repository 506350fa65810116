# The commands of this project. `make` alone lists them.

# Compiled files make each start seconds faster, whatever the shell around us prefers.
unexport PYTHONDONTWRITEBYTECODE

# Two at once on a new checkout wait for each other: hence flock.
INSTALL := flock .install.lock tools/install
DEVSTACK := .venv/bin/python -m tools.devstack
PYTEST := .venv/bin/python -m pytest
# What makes PDF files. Without it everything else works, and the page of a paper says what is missing.
PDF_NEEDS := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
TESTS_NEED := chromium default-jre-headless libatomic1 fonts-liberation gettext docker-compose $(PDF_NEEDS) poppler-utils libreoffice-writer-nogui libreoffice-calc-nogui

help:  ## This list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

run:  ## The demo: web, worker and beat on engines of its own (PORT=9000)
	@$(INSTALL) run
	@[ "$$(id -u)" != 0 ] || tools/need $(PDF_NEEDS) || echo "Utan dem blir det ingen PDF. Allt annat fungerar."
	@$(DEVSTACK) run

test:  ## Everything: the checks, then every test on real engines in a real browser (ARGS=…)
	@$(INSTALL) dev
	@tools/from_npm html
	@tools/need $(TESTS_NEED)
	@$(DEVSTACK) fresh .venv/bin/python -m tools.check
	@$(DEVSTACK) fresh $(PYTEST) -n 2 $(ARGS)

check:  ## Style, types, migrations, deployment settings, translations, templates
	@$(INSTALL) dev
	@tools/need gettext
	@$(DEVSTACK) fresh .venv/bin/python -m tools.check

torture:  ## The long programmes: races, faults, thousands of walks
	@$(INSTALL) dev
	@tools/from_npm html
	@tools/need $(TESTS_NEED)
	@$(DEVSTACK) fresh $(PYTEST) -m torture $(ARGS)

screenshots:  ## Pictures of every page of the demo, wide and narrow, into docs/
	@$(INSTALL) dev
	@tools/need $(TESTS_NEED)
	@$(DEVSTACK) fresh .venv/bin/python -m tools.screenshots

lighthouse:  ## What Lighthouse says of the residents' pages, as production serves them (ARGS="dialoger")
	@$(INSTALL) dev
	@tools/from_npm lighthouse
	@tools/need $(TESTS_NEED)
	@$(DEVSTACK) fresh .venv/bin/python -m tools.lighthouse $(ARGS)

bench:  ## How fast pages, sweep and mails are with many cases (ARGS="pages 1000 1000000")
	@$(INSTALL) dev
	@tools/need wrk
	@$(DEVSTACK) fresh .venv/bin/python -m tools.bench $(ARGS)

manage:  ## A management command against the demo's database: make manage ARGS="verify"
	@$(INSTALL) run
	@$(DEVSTACK) manage $(ARGS)

lock:  ## Resolve requirements/*.in anew, with hashes and without any registry's address
	@$(INSTALL) run
	@for name in bootstrap dev run production; do \
		.tools/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-header requirements/$$name.in -o requirements/$$name.txt || exit 1; \
	done

.PHONY: help run test check torture bench screenshots manage lock lighthouse
