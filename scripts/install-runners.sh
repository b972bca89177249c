#!/usr/bin/env bash
# Installs what `npm run test:runners` can use; what cannot be had is skipped there with its reason.
set -uo pipefail

go install github.com/nektos/act@v0.2.89 || echo 'not installed: act'
echo "Put $(go env GOPATH)/bin into PATH."
if [[ -n ${GITHUB_PATH:-} ]]; then echo "$(go env GOPATH)/bin" >>"$GITHUB_PATH"; fi
