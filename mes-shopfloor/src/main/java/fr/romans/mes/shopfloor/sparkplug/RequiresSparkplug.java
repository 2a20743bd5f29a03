package fr.romans.mes.shopfloor.sparkplug;

import io.micronaut.context.annotation.Requires;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** There only where a group of edge nodes is configured. */
@Requires(property = "mes.sparkplug.group-id")
@Requires(property = "mes.sparkplug.group-id", notEquals = "")
@Requires(property = "mes.mqtt.enabled", notEquals = "false")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RequiresSparkplug {}
