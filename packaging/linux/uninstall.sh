#!/bin/sh
# Removes what install.sh put in place; ledgers are not touched.
set -eu
library=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
[ "$(basename -- "$library")" = bidbook ] || { echo "Run the one beside the program." >&2; exit 1; }
prefix=$(dirname -- "$(dirname -- "$library")")
share=$prefix/share
rm -f -- "$prefix/bin/bidbook" "$share/applications/bidbook.desktop" \
    "$share/mime/packages/bidbook.xml" "$share/metainfo/local.bidbook.Bidbook.metainfo.xml" \
    "$share/man/man1/bidbook.1.gz" "$share/bash-completion/completions/bidbook" \
    "$share/zsh/vendor-completions/_bidbook" "$share/fish/vendor_completions.d/bidbook.fish"
rm -rf -- "$share/doc/bidbook"
find "$share/icons/hicolor" \( -name bidbook.png -o -name bidbook.svg \
    -o -name application-x-bidbook.png \) -delete 2>/dev/null || true
update-desktop-database "$share/applications" 2>/dev/null || true
update-mime-database "$share/mime" 2>/dev/null || true
rm -rf -- "$library"
echo "Bidbook is removed. Your ledgers are where they were."
