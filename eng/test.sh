#!/usr/bin/env bash
# Runs every test, and nothing is skipped: node, npm packages, redis-server and whatever else the tests want must be there.
#   eng/test.sh             run all tests (the short forms)
#   eng/test.sh --install   first get what is missing (Debian packages by apt, npm packages by npm ci)
#   eng/test.sh --long      the long forms too: 10,000 property runs of SRP
# Ends with one plain line: N passed, N failed, N skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

install=false
long=false
for argument in "$@"; do
  case "$argument" in
    --install) install=true ;;
    --long) long=true ;;
    *) echo "eng/test.sh: unknown argument '$argument'; expected --install or --long" >&2; exit 2 ;;
  esac
done

configuration=${CONFIGURATION:-Release}
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

stage() {
  local name=$1 started=$SECONDS
  shift
  echo "== $name"
  if ! "$@"; then
    echo "== $name FAILED after $((SECONDS - started)) s"
    return 1
  fi
  echo "== $name: $((SECONDS - started)) s"
}

install_what_is_missing() {
  local packages=()
  command -v node > /dev/null || packages+=(nodejs)
  command -v npm > /dev/null || packages+=(npm)
  command -v redis-server > /dev/null || packages+=(redis-server)
  ldconfig -p | grep -q libicuuc || packages+=(libicu-dev)
  if [ ${#packages[@]} -gt 0 ]; then
    apt-get update -qq
    # The tests start servers of their own: runlevel 1 keeps Debian from starting one at once.
    RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "${packages[@]}"
  fi
  npm ci --prefix tests/interop --no-audit --no-fund --loglevel=error
}

build() {
  dotnet build Cognito.Federation.sln -c "$configuration" -nologo -v minimal > "$logs/build" 2>&1 || { cat "$logs/build"; return 1; }
  # Advisories (NU1901 to NU1904) are reported, everything else is a failure.
  grep -E 'warning NU190[1-4]' "$logs/build" | sort -u || true
  if grep -E 'warning [A-Z]+[0-9]+' "$logs/build" | grep -vE 'warning NU190[1-4]'; then
    echo 'The build has warnings.'
    return 1
  fi
}

# run_tests NAME [arguments of dotnet test...]: keeps the totals of a run in $logs/NAME.totals
run_tests() {
  local name=$1
  shift
  dotnet test --solution Cognito.Federation.sln -c "$configuration" --no-build --no-ansi "$@" > "$logs/$name" 2>&1 && local code=0 || local code=$?
  awk '/^ *failed: [0-9]+$/{f=$2} /^ *succeeded: [0-9]+$/{p=$2} /^ *skipped: [0-9]+$/{s=$2} END{print p+0, f+0, s+0}' "$logs/$name" > "$logs/$name.totals"
  read -r passed failed skipped < "$logs/$name.totals"
  if [ "$code" -ne 0 ] || [ "$failed" -ne 0 ] || [ "$skipped" -ne 0 ] || [ "$passed" -eq 0 ]; then
    cat "$logs/$name"
    echo "dotnet test ended with $code: $passed passed, $failed failed, $skipped skipped (none may be skipped here)"
    return 1
  fi
  echo "$passed passed"
}

in_culture() {
  LC_ALL=$1 COGNITO_TESTS_CULTURE=${2} TZ=$3 run_tests "culture-$2" --filter-not-trait "Kind=Heavy"
}

report() {
  local passed failed skipped minimum
  read -r passed failed skipped < "$logs/all.totals" 2> /dev/null || { passed=0 failed=1 skipped=0; }
  minimum=$(tr -d '[:space:]' < eng/minimum-tests.txt)
  if [ "$1" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  if [ "$1" -eq 0 ] && [ "$passed" -lt "$minimum" ]; then
    echo "Only $passed tests ran; eng/minimum-tests.txt wants $minimum."
    failed=1
  fi
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}

all() {
  if $install; then stage 'install' install_what_is_missing || return 1; fi
  stage 'build' build || return 1
  # A missing program is a failure here, not a reason to skip.
  export COGNITO_TESTS_EXTERNAL=required
  if $long; then export COGNITO_TESTS_LONG=1; fi
  stage 'tests' run_tests all || return 1
  stage 'tests under th-TH' in_culture th_TH.UTF-8 th-TH Asia/Bangkok || return 1
  stage 'tests under ar-SA' in_culture ar_SA.UTF-8 ar-SA Asia/Riyadh || return 1
}

code=0
all || code=$?
report "$code"
