package fr.romans.mes.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds on the shop floor, and catches who breaks it: the fixtures under {@code trespass} do, on purpose. */
class ShopfloorArchitectureTest {

    private static final ShopfloorRules SHOPFLOOR =
            new ShopfloorRules("fr.romans.mes.shopfloor", ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    private static final ShopfloorRules TRESPASS = new ShopfloorRules("fr.romans.mes.trespass");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("onlyAppKnowsTheScheduler", ShopfloorRules::onlyAppKnowsTheScheduler, "BrandPageThatPlans"),
                rule("nobodyKnowsTheSimulators", ShopfloorRules::nobodyKnowsTheSimulators, "BrandPageThatSimulates"),
                rule("nobodyCallsApp", ShopfloorRules::nobodyCallsApp, "BrandPageThatPlans"),
                rule(
                        "theMqttCallbackTouchesTheInboxAlone",
                        ShopfloorRules::theMqttCallbackTouchesTheInboxAlone,
                        "CallbackThatDecides"),
                rule("pahoStaysInItsRoom", ShopfloorRules::pahoStaysInItsRoom, "CallbackThatDecides"),
                rule("tahuStaysInItsRoom", ShopfloorRules::tahuStaysInItsRoom, "DecoderThatKnowsTahu"),
                rule("controllersCallUseCases", ShopfloorRules::controllersCallUseCases, "BrandPageThatReadsTables"),
                rule("liveViewsDecideNothing", ShopfloorRules::liveViewsDecideNothing, "ViewThatRecords"),
                rule(
                        "brandScreensSeeTheirOwnBrandOnly",
                        ShopfloorRules::brandScreensSeeTheirOwnBrandOnly,
                        "BrandPageThatSeesAll"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void ruleHoldsOnTheShopFloor(String name, Function<ShopfloorRules, ArchRule> rule, String culprit) {
        assertThatCode(() -> SHOPFLOOR.check(rule.apply(SHOPFLOOR))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void ruleCatchesWhoBreaksIt(String name, Function<ShopfloorRules, ArchRule> rule, String culprit) {
        assertThatThrownBy(() -> TRESPASS.check(rule.apply(TRESPASS)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    @Test
    void onlyTheClockRoomReadsTheSystemClock() {
        var outsideTheClockRoom = new ArchitectureRules(
                "fr.romans.mes.shopfloor",
                ImportOption.Predefined.DO_NOT_INCLUDE_TESTS,
                location -> !location.contains("/app/clock/"));
        assertThatCode(() -> outsideTheClockRoom.check(outsideTheClockRoom.nobodyReadsTheSystemClock()))
                .doesNotThrowAnyException();
    }

    @Test
    void storesBelongToTheirFeature() {
        var rules = new ArchitectureRules("fr.romans.mes.shopfloor", ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        assertThatCode(() -> rules.check(rules.storesBelongToTheirFeature())).doesNotThrowAnyException();
        assertThatCode(() -> rules.check(rules.onlyStoresReachTheDatabase())).doesNotThrowAnyException();
    }

    private static Arguments rule(String name, Function<ShopfloorRules, ArchRule> rule, String culprit) {
        return Arguments.of(name, rule, culprit);
    }
}
