import QtQuick
import Kiosk

// What comes by itself: toasts, sheets, rings, sentences.
Column {
    id: root

    property bool asking: false

    Section {
        title: qsTr("Toast")

        Specimen {
            caption: qsTr("with one way back")
            least: 0

            Toast {
                width: parent.width
                text: qsTr("Medovik removed")
                action: qsTr("Undo")
            }
        }

        Specimen {
            caption: qsTr("keypad focus")
            least: 0

            Toast {
                width: parent.width
                text: qsTr("Medovik removed")
                action: qsTr("Undo")
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("trouble, stays until it is tapped")
            least: 0

            Toast {
                width: parent.width
                text: qsTr("Borscht has just sold out")
                trouble: true
            }
        }
    }

    Section {
        title: qsTr("Rings")

        Specimen {
            caption: qsTr("something is under way")
            least: 240

            WaitRing {
                size: Theme.sized(96)
            }
        }

        Specimen {
            caption: qsTr("for more than ten seconds")
            least: 240

            WaitRing {
                size: Theme.sized(96)
                seconds: 14
            }
        }

        Specimen {
            caption: qsTr("time that runs out")
            least: 240

            CountdownRing {
                size: Theme.sized(200)
                value: 24
                total: 30
            }
        }
    }

    Section {
        title: qsTr("Sentences")

        Specimen {
            caption: qsTr("in the dock")
            least: 0

            NoticeLine {
                width: parent.width
                coin: true
                text: qsTr("You can use up to 340 points on the next step")
            }
        }

        Specimen {
            caption: qsTr("while something is under way")
            least: 0

            WaitingLine {
                width: parent.width
                seconds: 3
                text: qsTr("Waiting for the terminal")
                sentence: qsTr("Order 47 is placed")
            }
        }
    }

    Section {
        title: qsTr("Sheet")

        Specimen {
            caption: qsTr("over the screen; keys stay in it")
            least: 0

            SecondaryButton {
                objectName: "openSheet"
                width: parent.width
                text: qsTr("Open the sheet")
                onActivated: root.asking = true
            }
        }
    }

    ModalSheet {
        objectName: "trialSheet"
        visible: root.asking
        onTouched: root.asking = false

        TitleBlock {
            width: parent?.width ?? 0
            centred: true
            token: Theme.narrow ? "h1" : "hero88"
            title: qsTr("Still there?")
            sentence: qsTr("Touch the screen to go on")
        }

        SheetButtons {
            forward: qsTr("Continue")
            quiet: qsTr("Start again")
            onForwarded: root.asking = false
            onDeclined: root.asking = false
        }
    }
}
