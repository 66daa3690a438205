import QtQuick
import Kiosk

// The guest's card and their coupons.
Column {
    component Gift: CouponCard {
        width: parent?.width ?? 0
        name: qsTr("Free mors with soup")
        gives: qsTr("One glass")
        until: qsTr("until 31 May")
        picture: "mors"
    }

    Section {
        title: qsTr("Guest card")

        Specimen {
            caption: qsTr("nobody known")
            least: 480

            LoyaltyChip {}
        }

        Specimen {
            caption: qsTr("known")
            least: 480

            LoyaltyChip {
                phase: "known"
                text: qsTr("Anna · 340 points")
            }
        }

        Specimen {
            caption: qsTr("pressed")
            least: 480

            LoyaltyChip {
                phase: "known"
                text: qsTr("Anna · 340 points")
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")
            least: 480

            LoyaltyChip {
                phase: "known"
                text: qsTr("Anna · 340 points")
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("waits for an answer")
            least: 480

            LoyaltyChip {
                phase: "searching"
            }
        }

        Specimen {
            caption: qsTr("trouble")
            least: 480

            LoyaltyChip {
                phase: "unavailable"
            }
        }
    }

    Section {
        title: qsTr("Coupon")

        Specimen {
            caption: qsTr("usual")
            least: 0

            Gift {
                way: qsTr("Apply")
            }
        }

        Specimen {
            caption: qsTr("pressed")
            least: 0

            Gift {
                way: qsTr("Apply")
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")
            least: 0

            Gift {
                way: qsTr("Apply")
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("applied")
            least: 0

            Gift {
                way: qsTr("Applied")
                standing: "applied"
            }
        }

        Specimen {
            caption: qsTr("waits for an answer")
            least: 0

            Gift {
                way: qsTr("Apply")
                busy: true
            }
        }

        Specimen {
            caption: qsTr("not available")
            least: 0

            Gift {
                way: qsTr("nothing in your order fits")
                standing: "nothing-fits"
            }
        }

        Specimen {
            caption: qsTr("trouble")
            least: 0

            Gift {
                way: qsTr("was not accepted")
                standing: "refused"
            }
        }
    }
}
