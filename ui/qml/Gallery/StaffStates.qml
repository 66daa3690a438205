import QtQuick
import Kiosk
import Staff

// Faults, steps of the timeline, pills.
Column {
    component Fault: FaultCard {
        width: parent?.width ?? 0
        severity: "red"
        word: qsTr("Red")
        title: qsTr("The terminal does not answer")
        effect: qsTr("Guests pay by QR or at the counter")
        steps: [qsTr("Look whether it is switched on"), qsTr("Take its cable out and put it in again")]
        since: qsTr("since 14:32")
        sign: "card"
        detail: ""
        canLook: true
        canAccept: false
        opensPurchases: false
    }

    component Step: MomentLine {
        width: parent?.width ?? 0
        time: "14:32"
        mark: "done"
        text: qsTr("Order opened at the till")
        note: "CreateOrder"
        took: qsTr("0.2 s")
        journal: "2026-05-20 14:32:07 · order-created · create-order · 212 ms"
        last: true
    }

    Section {
        title: qsTr("Fault")

        Specimen {
            caption: qsTr("red")
            least: 0

            Fault {}
        }

        Specimen {
            caption: qsTr("amber, being looked at")
            least: 0

            Fault {
                severity: "amber"
                word: qsTr("Amber")
                title: qsTr("The printer is short of paper")
                effect: qsTr("Guests still get their receipt")
                sign: "printer"
                looking: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")
            least: 0

            Fault {
                ringShown: true
            }
        }
    }

    Section {
        title: qsTr("Step of the timeline")

        Specimen {
            caption: qsTr("done")
            least: 0

            Step {}
        }

        Specimen {
            caption: qsTr("failed")
            least: 0

            Step {
                mark: "failed"
                text: qsTr("The bank said no")
                note: qsTr("Terminal")
            }
        }

        Specimen {
            caption: qsTr("not sure")
            least: 0

            Step {
                mark: "unsure"
                text: qsTr("No answer to the payment")
                note: "PayOrder"
            }
        }

        Specimen {
            caption: qsTr("waiting")
            least: 0

            Step {
                mark: "waiting"
                text: qsTr("Waiting for you, and asking on")
                note: ""
                took: ""
            }
        }

        Specimen {
            caption: qsTr("pressed")
            least: 0

            Step {
                down: true
            }
        }

        Specimen {
            caption: qsTr("opened, keypad focus")
            least: 0

            Step {
                open: true
                ringShown: true
            }
        }
    }

    Section {
        title: qsTr("Counts")

        TonePill {
            tone: "trouble"
            sign: "alert"
            text: qsTr("1 red")
        }

        TonePill {
            tone: "warn"
            sign: "info"
            text: qsTr("1 amber")
        }

        TonePill {
            tone: "done"
            sign: "check"
            text: qsTr("4 in order")
        }
    }
}
