from dialogs.models import Dialog
from dialogs.process import Step

#: The step behind each noun of an address. A correction has no page of its own: it stands under its record.
STEP_OF: dict[str, Step] = {step.noun: step for step in Dialog.STEPS.values() if step.name != "correct"}
