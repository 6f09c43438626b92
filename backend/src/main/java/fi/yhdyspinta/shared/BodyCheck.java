package fi.yhdyspinta.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds everything that is wrong with a JSON body at once: values that cannot be read (a wrong date, an unknown word
 * of a closed list, an unknown property) together with the broken constraints of what could be read.
 */
@Provider
class BodyCheck implements ReaderInterceptor {

    private static final ThreadLocal<List<Problem.Error>> UNREADABLE = new ThreadLocal<>();

    private final Validator validator;

    BodyCheck(Validator validator) {
        this.validator = validator;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        UNREADABLE.set(new ArrayList<>());
        try {
            var body = context.proceed();
            var errors = UNREADABLE.get();
            if (!errors.isEmpty()) {
                if (body != null) {
                    var pointers = errors.stream().map(Problem.Error::pointer).toList();
                    ProblemMapper.errors(validator.validate(body)).stream()
                            .filter(e -> !pointers.contains(e.pointer())).forEach(errors::add);
                }
                throw ProblemException.invalid(errors);
            }
            return body;
        } finally {
            UNREADABLE.remove();
        }
    }

    /** Notes what cannot be read instead of giving up at the first. */
    @Singleton
    static class NoteUnreadable extends DeserializationProblemHandler implements ObjectMapperCustomizer {

        @Override
        public void customize(ObjectMapper mapper) {
            mapper.addHandler(this);
        }

        @Override
        public Object handleWeirdStringValue(DeserializationContext context, Class<?> target, String value, String failure) {
            var detail = target.isEnum() ? "must be one of " + Arrays.toString(target.getEnumConstants())
                    : "is not a valid " + target.getSimpleName();
            return note(context.getParser(), "not-readable", detail) ? null : NOT_HANDLED;
        }

        @Override
        public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
                JsonDeserializer<?> deserializer, Object bean, String property) throws IOException {
            if (!note(parser, "unknown-property", "is not a property of this object")) {
                return false;
            }
            parser.skipChildren();
            return true;
        }

        private static boolean note(JsonParser parser, String code, String detail) {
            var errors = UNREADABLE.get();
            if (errors == null) {
                return false;
            }
            errors.add(Problem.Error.at(JsonPointer.forPath(parser.getParsingContext(), false).toString(), code, detail));
            return true;
        }
    }
}
