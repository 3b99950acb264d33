package dev.kodama;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// A test of the running application: real HTTP on a random port, real PostgreSQL, everything in it.
///
/// **One context serves all such tests**, which is what keeps the build short. So: no `@MockitoBean`, no
/// `@TestPropertySource`, no own `@Import`, no `@DirtiesContext`; what a test needs to differ belongs into its data.
/// Tests do not clean up: each makes its own brand, creator or account and looks at nothing else.
///
/// Beans for tests: [Frontend] (a GraphQL client signed in as somebody), [Statements] (what went to the database).
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.graphql.schema.additional-files=classpath:trial/trial.graphqls",
            "spring.profiles.active=dev",
            "kodama.demo=false",
            // PostgreSQL stops with the JVM as well; a context that closes at the same moment waits for it in vain.
            "spring.main.register-shutdown-hook=false"
        })
@Import({TestHouse.class, Frontend.class})
public @interface KodamaTest {}
