# shellcheck shell=bash
# Prepare the application: messages, schema, demo city. Each step runs only when its inputs changed.

prepare_messages() {
    local stamp
    stamp=$(cd "$KBS_ROOT" && find . -path ./.venv -prune -o -path ./frontend -prune -o -path '*/locale/*/parts/*.po' -print0 |
        sort -z | xargs -0 -r sha256sum | hash_of "$(cat)")
    if stamp_is messages "$stamp" && compgen -G "$KBS_ROOT/locale/*/LC_MESSAGES/*.mo" >/dev/null; then return 0; fi
    step "Compiling translations"
    "$KBS_ROOT/script/messages" compile >&2 || die "the translations could not be compiled"
    set_stamp messages "$stamp"
}

# Tables, triggers, policies and grants come from migrations and from the declarations: any change of code may matter.
prepare_schema() {
    local stamp
    stamp=$(cd "$KBS_ROOT" && find kbs layers data/standards \( -name '*.py' -o -name '*.sql' -o -name '*.csv' \) -print0 |
        sort -z | xargs -0 sha256sum | hash_of "$(cat)" "$(database_id)")
    stamp_is "schema-$KBS_DB_INSTANCE" "$stamp" && return 0
    step "Migrating the database"
    manage migrate --noinput -v 1 >&2 || die "the database could not be migrated"
    set_stamp "schema-$KBS_DB_INSTANCE" "$stamp"
}

# The demo city is loaded once into a database; KBS_DEMO=0 leaves it out.
prepare_demo() {
    [ "${KBS_DEMO:-1}" != 0 ] || return 0
    stamp_is "demo-$KBS_DB_INSTANCE" "$(database_id)" && return 0
    step "Loading the demo city"
    manage kbs_demo || die "the demo city could not be loaded; KBS_DEMO=0 starts without it"
    set_stamp "demo-$KBS_DB_INSTANCE" "$(database_id)"
}
