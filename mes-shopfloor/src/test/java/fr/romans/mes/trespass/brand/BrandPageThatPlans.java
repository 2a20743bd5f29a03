package fr.romans.mes.trespass.brand;

import fr.romans.mes.scheduler.solve.DispatchingRule;
import fr.romans.mes.trespass.app.Assembly;

record BrandPageThatPlans(DispatchingRule rule, Assembly app) {}
