package fi.yhdyspinta.security;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Everything that the service logs from INFO up while it is open, as it does in production. */
public final class CapturedLog extends Handler implements AutoCloseable {

    public static final String PROOF = "this line proves that the log is read";

    private static final Logger ROOT = Logger.getLogger("");

    private final StringBuffer text = new StringBuffer();
    private final Level before = ROOT.getLevel();

    public CapturedLog() {
        setLevel(Level.ALL);
        ROOT.setLevel(Level.INFO);
        ROOT.addHandler(this);
    }

    public String text() {
        return text.toString();
    }

    @Override
    public void publish(LogRecord line) {
        var written = new StringWriter();
        var writer = new PrintWriter(written);
        if (line instanceof ExtLogRecord ours) {
            writer.println(ours.getLoggerName() + " " + ours.getFormattedMessage() + " " + ours.getMdcCopy());
        } else {
            writer.println(line.getLoggerName() + " " + line.getMessage());
        }
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(writer);
        }
        text.append(written);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(before);
    }
}
