package dev.kodama.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/// The two doors: the API for programs, the console for people. What neither names is refused.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class WebSecurity {
    private static final int FREE_FAILURES_PER_NAME = 5;
    private static final int FREE_FAILURES_PER_ADDRESS = 50;

    /// A bearer token, or the session of somebody who signed in to the console. What a mutation needs beyond that, the
    /// gateway asks of [CurrentUser].
    /// Nobody looks at them, and they put an observation around each of some fifteen filters.
    @Bean
    SecurityObservationSettings noObservationsOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, TokenBook tokens, CurrentAccounts accounts, CurrentUser user) {
        var refusals = new Refusals();
        return http.securityMatcher("/graphql/**", "/exports/**", "/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests
                        // The request behind it has passed already.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/exports/**")
                        .access((who, what) -> new AuthorizationDecision(user.mayExport()))
                        // Before the body is read: a form would be spooled to disk first and refused then.
                        .requestMatchers(HttpMethod.POST, "/api/imports")
                        .access((who, what) -> new AuthorizationDecision(user.mayWrite() || user.mayOperate()))
                        .anyRequest()
                        .access((who, what) -> new AuthorizationDecision(user.mayRead())))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                // Replaced by the SameOriginFilter, which tells forged requests without asking programs for a token.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SameOriginFilter(refusals), AuthorizationFilter.class)
                .addFilterBefore(new FreshAccountFilter(accounts), AuthorizationFilter.class)
                .addFilterBefore(new TokenFilter(tokens, refusals), AuthorizationFilter.class)
                .build();
    }

    /// Vaadin's views say themselves who may see them (`@RolesAllowed`, `@PermitAll`, `@AnonymousAllowed`); one that
    /// says nothing is shown to nobody.
    @Bean
    @Order(2)
    SecurityFilterChain console(HttpSecurity http, CurrentAccounts accounts, CurrentUser user) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        // A creator's personal link: the secret in it is the key.
                        .requestMatchers("/c/**")
                        .permitAll()
                        .requestMatchers("/styles/**", "/icons/**", "/js/**", "/lumo/**", "/_static/**")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login")
                                // An address that leads nowhere is the console's to answer, in the reader's language.
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(new SignInRefusals()))
                .addFilterBefore(new StrangersFormFilter(user), CsrfFilter.class)
                .addFilterBefore(new FreshAccountFilter(accounts), AuthorizationFilter.class)
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    ThrottledSignIn signInWithPassword(SignIn people, PasswordEncoder encoder, ObjectProvider<Clock> clocks) {
        var clock = clocks.getIfAvailable(Clock::systemUTC);
        var passwords = new DaoAuthenticationProvider(people);
        passwords.setPasswordEncoder(encoder);
        return new ThrottledSignIn(
                passwords, new Throttle(FREE_FAILURES_PER_NAME, clock), new Throttle(FREE_FAILURES_PER_ADDRESS, clock));
    }
}
