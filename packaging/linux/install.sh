#!/bin/sh
# Puts Bidbook in place for one user, or for all of them with: ./install.sh /usr/local
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
prefix=${1:-${HOME:?Set HOME, or name a folder to install into.}/.local}
mkdir -p -- "$prefix/lib" "$prefix/bin" "$prefix/share"
rm -rf -- "$prefix/lib/bidbook.new"
cp -R -- "$here/usr/lib/bidbook" "$prefix/lib/bidbook.new"
rm -rf -- "$prefix/lib/bidbook"
mv -- "$prefix/lib/bidbook.new" "$prefix/lib/bidbook"
ln -sfn -- "$prefix/lib/bidbook/bidbook" "$prefix/bin/bidbook"
cp -R -- "$here/usr/share/." "$prefix/share/"
cp -- "$here/uninstall.sh" "$prefix/lib/bidbook/uninstall.sh"
update-desktop-database "$prefix/share/applications" 2>/dev/null || true
update-mime-database "$prefix/share/mime" 2>/dev/null || true
printf 'Bidbook is installed: %s\n' "$prefix/bin/bidbook"
printf 'To remove it: %s\n' "$prefix/lib/bidbook/uninstall.sh"
