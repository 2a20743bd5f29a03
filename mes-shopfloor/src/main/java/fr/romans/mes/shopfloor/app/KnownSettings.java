package fr.romans.mes.shopfloor.app;

import fr.romans.mes.core.unit.NearestName;
import fr.romans.mes.shopfloor.app.command.Texts;
import fr.romans.mes.shopfloor.app.command.UserError;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The settings under {@code mes.} that there are. One that is misspelt would be passed over in silence; so the server does
 * not start with it.
 */
final class KnownSettings {

    private KnownSettings() {}

    /** @throws UserError naming a setting that nothing reads, and the one that was probably meant */
    static void check(ApplicationContext context) {
        Set<String> known = known(context);
        Set<String> groups = known.stream().map(KnownSettings::groupOf).collect(Collectors.toSet());
        for (PropertySource source : context.getEnvironment().getPropertySources()) {
            boolean isEnvironment = source.getConvention() == PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE;
            Set<String> names = isEnvironment ? known.stream().map(KnownSettings::asVariable).collect(Collectors.toSet()) : known;
            Set<String> prefixes = isEnvironment ? groups.stream().map(KnownSettings::asVariable).collect(Collectors.toSet()) : groups;
            StreamSupport.stream(source.spliterator(), false)
                    .filter(name -> prefixes.stream().anyMatch(name::startsWith) && !names.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw unknown(name, names);
                    });
        }
    }

    private static Set<String> known(ApplicationContext context) {
        var known = new TreeSet<String>();
        for (BeanDefinition<?> settings :
                context.getBeanDefinitions(Qualifiers.byStereotype(ConfigurationProperties.class))) {
            settings.stringValue(ConfigurationReader.class, ConfigurationReader.PREFIX)
                    .filter(prefix -> prefix.startsWith("mes."))
                    .ifPresent(prefix -> Arrays.stream(settings.getConstructor().getArguments())
                            .forEach(setting -> known.add(prefix + "." + NameUtils.hyphenate(setting.getName()))));
        }
        return known;
    }

    /** {@code mes.mqtt.} of {@code mes.mqtt.port}. */
    private static String groupOf(String setting) {
        return setting.substring(0, setting.lastIndexOf('.') + 1);
    }

    /** {@code MES_MQTT_PORT}. */
    private static String asVariable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static UserError unknown(String name, Set<String> known) {
        Optional<String> meant = NearestName.to(name, known);
        return new UserError(Texts.of(
                "error.unknown-setting",
                name,
                meant.orElseGet(() -> String.join(", ", new TreeSet<>(known)))));
    }
}
