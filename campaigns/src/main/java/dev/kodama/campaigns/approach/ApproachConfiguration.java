package dev.kodama.campaigns.approach;

import dev.kodama.campaigns.ContactRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactRules.class)
class ApproachConfiguration {}
