package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.shopfloor.page.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the command line says: French, or English where the environment asks for it. */
public final class Texts {

    public static final String BUNDLE = "fr.romans.mes.shopfloor.app.command.cli";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** {@code MES_LANG=en} (or a LANG that begins with en) chooses English; everything else is French. */
    public static void chooseLanguage(Map<String, String> environment) {
        String wanted = environment.getOrDefault("MES_LANG", environment.getOrDefault("LANG", ""));
        Locale.setDefault(wanted.startsWith("en") ? Language.EN.locale() : Language.FR.locale());
    }

    static Language language() {
        return "en".equals(Locale.getDefault().getLanguage()) ? Language.EN : Language.FR;
    }

    public static String of(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.getDefault(), NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, Locale.getDefault()).format(arguments);
    }
}
