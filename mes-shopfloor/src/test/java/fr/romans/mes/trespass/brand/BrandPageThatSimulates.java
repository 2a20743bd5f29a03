package fr.romans.mes.trespass.brand;

/** Compiles in tests only: the application has the simulators at run time, not to compile against. */
final class BrandPageThatSimulates {
    fr.romans.mes.simulators.Simulators simulators;
}
