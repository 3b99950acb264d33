package dev.kodama.operations;

import dev.kodama.workbench.ThrowawayPostgres;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database with an event registry and nothing around it, empty at the start.
final class House {
    private House() {}

    static DataSource called(String name) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(ThrowawayPostgres.url(name));
        var jdbc = JdbcClient.create(dataSource);
        jdbc.sql("drop schema if exists modulith cascade").update();
        return dataSource;
    }

    /// As at a start: through the shortcut.
    ///
    /// @return whether Liquibase had something to do
    static boolean migrate(DataSource dataSource) throws LiquibaseException, SQLException {
        var liquibase = new EventRegistrySchema().modulithLiquibase(dataSource);
        liquibase.setResourceLoader(new DefaultResourceLoader());
        var shortcut = new SchemaShortcut();
        shortcut.postProcessBeforeInitialization(liquibase, "modulithLiquibase");
        liquibase.afterPropertiesSet();
        shortcut.postProcessAfterInitialization(liquibase, "modulithLiquibase");
        return runs(liquibase);
    }

    private static boolean runs(SpringLiquibase liquibase) {
        return new org.springframework.beans.DirectFieldAccessor(liquibase).getPropertyValue("shouldRun")
                == Boolean.TRUE;
    }
}
