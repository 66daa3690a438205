pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What a person says of a purchase, and why. Nothing is done here: the PIN comes after.   In:  staff.
StaffFrame {
    id: root

    readonly property int half: Math.floor((columnWidth - Theme.dp(16)) / 2)

    objectName: "resolvePage"
    title: qsTr("What is true?")
    sentence: staff.situationText
    endShown: staff.ownWordsChosen

    Column {
        width: parent?.width ?? 0
        spacing: Theme.dp(12)

        Repeater {
            model: root.staff.answers

            delegate: AnswerRow {
                required property string key

                objectName: "say-" + key
                width: parent?.width ?? 0
                onClicked: root.staff.chooseAnswer(key)
            }
        }
    }

    Txt {
        width: parent?.width ?? 0
        token: "h3"
        font.weight: 800
        text: qsTr("How do you know?")
    }

    Flow {
        width: parent?.width ?? 0
        spacing: Theme.dp(12)

        Repeater {
            model: root.staff.reasons

            delegate: AmountChip {
                required property string key
                required property string word
                required chosen

                objectName: "because-" + key
                implicitHeight: Theme.hit(88)
                text: word
                onClicked: root.staff.chooseReason(key)
            }
        }
    }

    Loader {
        width: parent?.width ?? 0
        active: root.staff.ownWordsChosen
        visible: active
        sourceComponent: Column {
            spacing: Theme.dp(16)

            WordField {
                width: parent.width
                label: qsTr("In your own words")
                words: root.staff.ownWords
            }

            WordPad {
                width: parent.width
                words: root.staff.ownWords
                onTyped: words => root.staff.sayInOwnWords(words)
            }
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: root.half
            implicitHeight: Theme.row(104)
            text: qsTr("Not now")
            onActivated: root.staff.back()
        },
        PrimaryButton {
            objectName: "toPin"
            width: root.half
            implicitHeight: Theme.row(104)
            available: root.staff.resolveReady
            forward: true
            text: root.staff.resolveReady ? qsTr("Enter the PIN") : root.staff.resolveMissingText
            onActivated: root.staff.confirmReason()
        }
    ]
}
