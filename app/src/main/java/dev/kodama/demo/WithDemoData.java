package dev.kodama.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/// By `kodama.demo`; where that is not set, demo data belongs to a house that runs on its own embedded database, and
/// never into an external one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("${kodama.demo:#{'${spring.datasource.url:}'.isEmpty()}}")
@interface WithDemoData {}
