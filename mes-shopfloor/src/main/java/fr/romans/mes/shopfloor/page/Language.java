package fr.romans.mes.shopfloor.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Locale;

/** The languages of the screens. */
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    static final String COOKIE = "langue";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As in {@code <html lang>}. */
    public String code() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == FR ? EN : FR;
    }

    /** French unless the reader has switched. */
    public static Language of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .filter(EN.code()::equals)
                .map(english -> EN)
                .orElse(FR);
    }
}
