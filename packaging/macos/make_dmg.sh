#!/bin/sh
# Signs dist/Bidbook.app where a certificate is set, and puts it into a disk image.
# CODESIGN_IDENTITY, NOTARY_PROFILE: both may be unset; the image is unsigned then.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/app/__init__.py")
app=$root/build/dist/Bidbook.app
image=$root/build/dist/bidbook-$version-macos-$(uname -m).dmg
[ -d "$app" ] || { echo "Build it first: ./packaging/dev installers folder" >&2; exit 1; }
if [ -n "${CODESIGN_IDENTITY:-}" ]; then
    codesign --force --deep --options runtime --timestamp --sign "$CODESIGN_IDENTITY" \
        --entitlements "$root/packaging/macos/entitlements.plist" "$app"
    codesign --verify --strict "$app"
fi
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
rm -f -- "$image"
hdiutil create -quiet -volname "Bidbook $version" -srcfolder "$folder" -format UDZO "$image"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
printf '%s\n' "$image"
