package dev.kodama.gateway.permission;

import dev.kodama.gateway.schema.RootFields;
import dev.kodama.security.CurrentUser;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/// Puts the guard before every root field, and first of all that stands there.
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class GuardedRootFields {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rootFieldGuard(ObjectProvider<CurrentUser> currentUser) {
        return RootFields.around(new RootFieldGuard(currentUser), 0);
    }
}
