package dev.kodama.gateway.permission;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.security.CurrentUser;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// Stands before every root field and asks its [Needs].
class RootFieldGuard implements MethodInterceptor {
    private final ObjectProvider<CurrentUser> currentUser;

    RootFieldGuard(ObjectProvider<CurrentUser> currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation field) throws Throwable {
        admit(field.getMethod());
        return field.proceed();
    }

    private void admit(Method method) {
        var user = currentUser.getObject();
        if (!user.isSignedIn()) {
            throw new RequestRefused(
                    ErrorCode.UNAUTHENTICATED,
                    "Nobody is signed in.",
                    "Send a personal access token: Authorization: Bearer …",
                    Map.of());
        }
        var rule = method.getAnnotation(Needs.class);
        if (rule == null || Arrays.stream(rule.value()).noneMatch(permission -> permission.isHeldBy(user))) {
            throw new RequestRefused(
                    ErrorCode.FORBIDDEN,
                    "You may not use `%s`.".formatted(method.getName()),
                    rule == null
                            ? "The field is closed."
                            : "It needs " + names(rule) + ", of your role and of the token.",
                    Map.of());
        }
    }

    private static String names(Needs rule) {
        return Arrays.stream(rule.value()).map(Permission::name).collect(Collectors.joining(" or "));
    }
}
