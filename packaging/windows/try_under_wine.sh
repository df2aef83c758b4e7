#!/bin/sh
# Tries the Windows installer under wine with a stand-in for the program: silent install, what it
# registers, a second install over it, refusal while the program runs, silent removal.
# Needs makensis and wine with its 32-bit part; runs in a prefix of its own.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
work=$(mktemp -d)
trap 'wineserver -k 2>/dev/null || true; rm -rf -- "$work"' EXIT
export WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
mkdir -p "$work/folder/_internal"
echo library >"$work/folder/_internal/library.dll"
makensis -V1 -WX "-DOUTPUT=$work/folder/bidbook.exe" "$here/stand_in.nsi"
makensis -V1 -WX -DVERSION=1.2.3 "-DFOLDER=$work/folder" "-DOUTPUT=$work/bidbook-1.2.3.exe" "$here/bidbook.nsi"
step() { printf '%s: ' "$1"; shift; if "$@"; then echo passed; else echo FAILED; exit 1; fi; }
key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Bidbook'
registered() { wine reg query "$1" /v "$2" 2>/dev/null | tr -d '\r' | grep -q -- "$3"; }
absent() { ! wine reg query "$1" >/dev/null 2>&1; }
ends_with() { wanted=$1; shift; code=0; "$@" || code=$?; [ "$code" -eq "$wanted" ]; }

step "a prefix" wineboot -i
step "silent install" wine "$work/bidbook-1.2.3.exe" /S
place=$(find "$WINEPREFIX/drive_c" -type d -name Bidbook -path '*Programs*' | head -n 1)
step "the program is there" test -f "$place/bidbook.exe"
step "its libraries are there" test -f "$place/_internal/library.dll"
step "it can be removed from the list of programs" registered "$key" DisplayVersion 1.2.3
step "ledgers open with it" registered 'HKCU\Software\Classes\Bidbook.Ledger\shell\open\command' '' bidbook.exe
echo old >"$place/_internal/of-an-older-version.dll"
echo ledger >"$WINEPREFIX/drive_c/my.bidbook"
step "install over it" wine "$work/bidbook-1.2.3.exe" /S
step "nothing of the older one stays" test ! -e "$place/_internal/of-an-older-version.dll"
wine "$place/bidbook.exe" &
sleep 4
step "refuses while it runs" ends_with 3 wine "$work/bidbook-1.2.3.exe" /S
wait
step "silent removal" wine "$place/uninstall.exe" /S "_?=$(winepath -w "$place")"
step "the program is gone" test ! -e "$place/bidbook.exe"
step "its keys are gone" absent "$key"
step "its file type is gone" absent 'HKCU\Software\Classes\Bidbook.Ledger'
step "the ledger stays" test -f "$WINEPREFIX/drive_c/my.bidbook"
