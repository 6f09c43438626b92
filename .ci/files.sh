# Sourced: the text files of the project that are ours to format, separated by NUL.
text_files() {
  git ls-files -z --cached --others --exclude-standard \
    | grep -zvE '\.(png|jpg|ico|woff2)$|^LICENSE$|(^|/)(mvnw|mvnw\.cmd|package-lock\.json)$|^backend/\.mvn/' \
    | xargs -0 grep -lIZ ''
}
