package fi.yhdyspinta.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The one way to the database: SQL through Jdbi, inside the transaction of the calling service. */
@ApplicationScoped
class Database {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource, StatementCount statements) {
        var jdbi = Jdbi.create(dataSource);
        jdbi.installPlugin(new PostgresPlugin());
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.setSqlLogger(statements);
        // A failed statement is named in the log without its parameters: they may be personal.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        RowMapperFactory records = (type, config) -> type instanceof Class<?> c && c.isRecord()
                ? Optional.of(mapper(c)) : Optional.empty();
        jdbi.registerRowMapper(records);
        return jdbi;
    }

    /** Reads a row into a record by column name, also into one that only its own class knows. */
    private static RowMapper<?> mapper(Class<?> record) {
        var constructor = record.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return ConstructorMapper.of(constructor);
    }
}
