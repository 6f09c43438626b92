package fi.yhdyspinta.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** A message as it came. */
record Letter(String to, String subject, String text, String html, String messageId, MimeMessage message) {

    static Letter of(MimeMessage message) {
        try {
            var alternatives = (MimeMultipart) message.getContent();
            if (!message.isMimeType("multipart/alternative") || alternatives.getCount() != 2) {
                throw new AssertionError("not a text with its page: " + message.getContentType());
            }
            return new Letter(message.getAllRecipients()[0].toString(), message.getSubject(),
                    alternatives.getBodyPart(0).getContent().toString().replace("\r\n", "\n"), alternatives.getBodyPart(1).getContent().toString(),
                    message.getMessageID(), message);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    String header(String name) {
        try {
            return message.getHeader(name, null);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
