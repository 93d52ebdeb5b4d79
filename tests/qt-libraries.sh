#!/bin/sh
# The Debian packages that the tests of windows and pages need: installed where that is allowed, named where it is not.
set -eu
packages="xvfb xauth libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0
libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0
libxcb-xkb1 fonts-dejavu-core fonts-inter fonts-noto-core fonts-noto-cjk chromium chromium-driver"

command -v dpkg-query >/dev/null 2>&1 || {
  echo "not a Debian system: the tests need Xvfb, Qt's xcb libraries and Chromium, by whatever names they have here"
  exit 0
}
missing=""
for package in $packages; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then as_root=""
elif sudo -n true 2>/dev/null; then as_root="sudo -n"
else
  echo "the tests need these packages; please install them: apt-get install$missing"
  exit 1
fi
echo "installing for the tests:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086  # one word for each package is meant
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
