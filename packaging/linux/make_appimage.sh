#!/bin/sh
# Puts the frozen folder into an AppImage. APPIMAGETOOL names the tool, which is not fetched here.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/app/__init__.py")
tool=${APPIMAGETOOL:-appimagetool}
command -v "$tool" >/dev/null || { echo "appimagetool is needed; name it in APPIMAGETOOL." >&2; exit 1; }
[ -x "$root/build/dist/bidbook/bidbook" ] || {
    echo "Build it first: ./packaging/dev installers folder" >&2
    exit 1
}
folder=$root/build/appimage/Bidbook.AppDir
rm -rf -- "$folder"
mkdir -p -- "$folder/usr/lib" "$folder/usr/share/applications"
cp -R -- "$root/build/dist/bidbook" "$folder/usr/lib/bidbook"
cp -- "$root/packaging/linux/bidbook.desktop" "$folder/bidbook.desktop"
cp -- "$root/build/icons/bidbook-256.png" "$folder/bidbook.png"
ln -s usr/lib/bidbook/bidbook "$folder/AppRun"
"$tool" --no-appstream "$folder" "$root/build/dist/bidbook-$version-$(uname -m).AppImage"
