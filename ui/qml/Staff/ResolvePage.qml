pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What a person says of a purchase, and why. Nothing is done here: the PIN comes after.   In:  staff, purchase.
StaffFrame {
    id: root

    required property StaffPurchaseViewModel purchase

    // What is still to be chosen is said on the button, in more words than the way back has.
    readonly property int back: Math.floor((columnWidth - Theme.dp(16)) * 0.38)

    objectName: "resolvePage"
    title: qsTr("What is true?")
    sentence: purchase.situationText
    endShown: purchase.ownWordsChosen

    Column {
        width: parent?.width ?? 0
        spacing: Theme.dp(12)

        Repeater {
            model: root.purchase.answers

            delegate: AnswerRow {
                required property string key

                objectName: "say-" + key
                width: parent?.width ?? 0
                onClicked: root.purchase.chooseAnswer(key)
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
            model: root.purchase.reasons

            delegate: AmountChip {
                required property string key
                required property string word
                required chosen

                objectName: "because-" + key
                implicitHeight: Theme.hit(88)
                text: word
                onClicked: root.purchase.chooseReason(key)
            }
        }
    }

    Loader {
        width: parent?.width ?? 0
        active: root.purchase.ownWordsChosen
        visible: active
        sourceComponent: Column {
            spacing: Theme.dp(16)

            WordField {
                width: parent.width
                label: qsTr("In your own words")
                words: root.purchase.ownWords
            }

            WordPad {
                width: parent.width
                words: root.purchase.ownWords
                onTyped: words => root.purchase.sayInOwnWords(words)
            }
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: root.back
            implicitHeight: Theme.row(104)
            text: qsTr("Not now")
            onActivated: root.staff.back()
        },
        PrimaryButton {
            objectName: "toPin"
            width: root.columnWidth - Theme.dp(16) - root.back
            implicitHeight: Theme.row(104)
            available: root.purchase.resolveReady
            forward: true
            text: root.purchase.resolveReady ? qsTr("Enter the PIN") : root.purchase.resolveMissingText
            onActivated: root.purchase.confirmReason()
        }
    ]
}
