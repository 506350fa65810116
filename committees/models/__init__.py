from committees.models.body import Body, Committee, Office
from committees.models.decision import CommitteeDecision
from committees.models.meeting import Meeting
from committees.models.membership import Membership, Role
from committees.models.person import Person

__all__ = ["Body", "Committee", "CommitteeDecision", "Meeting", "Membership", "Office", "Person", "Role"]
