from dialogs.models import Withdrawal

from .base import RecordForm


class WithdrawalForm(RecordForm):
    step = "withdraw"

    class Meta:
        model = Withdrawal
        fields = ["reason"]
