package fi.yhdyspinta.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers that nginx adds in production, read from its own configuration so that the two never differ.
 *
 * @param app for the app itself
 * @param embed for what other sites show of it
 */
record SecurityHeaders(Map<String, String> app, Map<String, String> embed) {

    private static final Pattern DIRECTIVE = Pattern.compile("^\\s*add_header\\s+(\\S+)\\s+\"([^\"]*)\"\\s+always;\\s*$");

    /** @param embedAncestors sites that may show our widgets in a frame */
    static SecurityHeaders read(Path nginxFolder, String embedAncestors) throws IOException {
        Map<String, String> embed = read(nginxFolder.resolve("embed-headers.conf"));
        embed.replaceAll((name, value) -> value.replace("$embed_ancestors", embedAncestors).strip());
        return new SecurityHeaders(read(nginxFolder.resolve("security-headers.conf")), embed);
    }

    private static Map<String, String> read(Path nginxFile) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(nginxFile)) {
            Matcher matcher = DIRECTIVE.matcher(line);
            if (matcher.matches()) {
                headers.put(matcher.group(1), matcher.group(2));
            } else if (line.strip().startsWith("add_header")) {
                throw new LaunchFailure("%s has a line the local web server cannot read: %s".formatted(nginxFile, line.strip()));
            }
        }
        return headers;
    }
}
