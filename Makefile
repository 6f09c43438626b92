# The front door: `make help` tells what there is.
SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help run sandbox test check lint format openapi accept-contract clients clients-package bench new-migration reset clean

LAUNCHER := backend/launcher/target/launcher.jar
BACKEND := backend/target/quarkus-app/quarkus-run.jar
PACKAGES := frontend/node_modules/.package-lock.json
APP := frontend/dist/index.html
# folders are listed too: a deleted file makes its folder newer
sources = $(shell find $(1) -not -name '.*' 2>/dev/null)

help: ## tell what there is
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

run: ## run everything on this machine: app on http://localhost:3000, data kept in .local
	@exec backend/launcher/run.sh

sandbox: ## run everything and the sandbox for other systems beside it, on http://localhost:3001
	@YHDYSPINTA_SANDBOX_PORT=$${YHDYSPINTA_SANDBOX_PORT:-3001} exec backend/launcher/run.sh

test: ## lint, contract, backend, app and browser tests on the real stack; the last line counts them
	@exec .ci/test.sh

check: ## the quick part of test, for every change: style, contract, rules, units; under five minutes
	@exec .ci/check.sh

lint: $(PACKAGES) ## style and static checks
	@.ci/lint.sh

format: $(PACKAGES) ## mend what lint complains about and a machine can put right
	@.ci/format.sh

openapi: ## write openapi.yaml from the code
	@backend/launcher/build.sh backend
	@cp backend/target/openapi/openapi.yaml openapi.yaml

accept-contract: ## at a release: from now on callers may rely on openapi.yaml as it is
	@cp openapi.yaml .ci/contract/baseline.yaml

clients: ## clients of the API in TypeScript, Java and Python, from openapi.yaml
	@exec backend/clients/build.sh

clients-package: $(PACKAGES) ## the same as packages for npm, Maven and pip, with the version of the API
	@exec backend/clients/build.sh packages

bench: ## part=groups, part=indicators or part=deliveries: fill a database, check the answers and print what they cost
	@exec backend/launcher/bench.sh "$(part)" "$(millions)"

new-migration: ## name=verb_noun: begin a database migration
	@backend/launcher/new-migration.sh "$(name)"

reset: ## forget the local data
	@backend/launcher/reset.sh

clean: ## remove what was built; the local data stays
	@rm -rf backend/target backend/launcher/target backend/clients/target frontend/dist frontend/target frontend/node_modules

$(LAUNCHER): backend/launcher/pom.xml $(call sources,backend/launcher/src/main)
	@backend/launcher/build.sh launcher

$(BACKEND): backend/pom.xml $(call sources,backend/src/main)
	@backend/launcher/build.sh backend

$(PACKAGES): frontend/package.json frontend/package-lock.json
	@backend/launcher/build.sh packages

$(APP): $(PACKAGES) openapi.yaml CHANGELOG.md $(call sources,frontend/src frontend/public frontend/scripts) $(wildcard frontend/*.html frontend/*.ts frontend/*.json)
	@backend/launcher/build.sh frontend
