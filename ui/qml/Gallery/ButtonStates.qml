import QtQuick
import Kiosk

// The copper button, the second, the tonal and the quiet one.
Column {
    Section {
        title: qsTr("The way forward")

        Specimen {
            caption: qsTr("usual")

            PrimaryButton {
                width: parent.width
                text: qsTr("View order")
            }
        }

        Specimen {
            caption: qsTr("pressed")

            PrimaryButton {
                width: parent.width
                text: qsTr("View order")
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")

            PrimaryButton {
                width: parent.width
                text: qsTr("View order")
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("waits for a choice")

            PrimaryButton {
                width: parent.width
                text: qsTr("Choose bread")
                available: false
            }
        }

        Specimen {
            caption: qsTr("waits for an answer")

            PrimaryButton {
                width: parent.width
                text: qsTr("View order")
                busy: true
            }
        }

        Specimen {
            caption: qsTr("trouble")

            PrimaryButton {
                width: parent.width
                text: qsTr("View order")
                failed: true
            }
        }

        Specimen {
            caption: qsTr("goes on, with a sum")
            least: 480

            PrimaryButton {
                width: parent.width
                tall: true
                text: qsTr("Add")
                price: "390\u00A0₽"
            }
        }

        Specimen {
            caption: qsTr("goes on, with an arrow")
            least: 480

            PrimaryButton {
                width: parent.width
                tall: true
                forward: true
                text: qsTr("Check out")
            }
        }
    }

    Section {
        title: qsTr("The second way")

        Specimen {
            caption: qsTr("usual")

            SecondaryButton {
                width: parent.width
                text: qsTr("Other way")
            }
        }

        Specimen {
            caption: qsTr("pressed")

            SecondaryButton {
                width: parent.width
                text: qsTr("Other way")
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")

            SecondaryButton {
                width: parent.width
                text: qsTr("Other way")
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("not available")

            SecondaryButton {
                width: parent.width
                text: qsTr("Other way")
                enabled: false
            }
        }

        Specimen {
            caption: qsTr("waits for an answer")

            SecondaryButton {
                width: parent.width
                text: qsTr("Ask again")
                busy: true
            }
        }
    }

    Section {
        title: qsTr("A small step")

        Specimen {
            caption: qsTr("usual")

            TonalButton {
                width: parent.width
                text: qsTr("Apply")
            }
        }

        Specimen {
            caption: qsTr("pressed")

            TonalButton {
                width: parent.width
                text: qsTr("Apply")
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")

            TonalButton {
                width: parent.width
                text: qsTr("Apply")
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("not available")

            TonalButton {
                width: parent.width
                text: qsTr("Apply")
                enabled: false
            }
        }

        Specimen {
            caption: qsTr("waits for an answer")

            TonalButton {
                width: parent.width
                text: qsTr("Apply")
                busy: true
            }
        }
    }

    Section {
        title: qsTr("The way nobody needs to notice")

        Specimen {
            caption: qsTr("usual")

            QuietButton {
                width: parent.width
                text: qsTr("Start again")
            }
        }

        Specimen {
            caption: qsTr("pressed")

            QuietButton {
                width: parent.width
                text: qsTr("Start again")
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")

            QuietButton {
                width: parent.width
                text: qsTr("Start again")
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("not available")

            QuietButton {
                width: parent.width
                text: qsTr("Start again")
                enabled: false
            }
        }

        Specimen {
            caption: qsTr("waits for an answer")

            QuietButton {
                width: parent.width
                text: qsTr("Start again")
                busy: true
            }
        }

        Specimen {
            caption: qsTr("a word in the content")

            QuietButton {
                width: parent.width
                flat: true
                signAfter: "caret-right"
                text: qsTr("Whole dish")
            }
        }
    }
}
