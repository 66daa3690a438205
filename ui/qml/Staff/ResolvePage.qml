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
    broad: true
    title: qsTr("What is true?")
    sentence: purchase.situationText
    endShown: purchase.ownWordsChosen

    StaffColumns {
        width: parent?.width ?? 0
        first: Answers {
            width: parent?.width ?? 0
            model: root.purchase.answers
            named: "say-"
            onPicked: key => root.purchase.chooseAnswer(key)
        }
        second: [
            Txt {
                width: parent?.width ?? 0
                token: "h3"
                font.weight: 800
                text: qsTr("How do you know?")
            },
            ChoiceChips {
                width: parent?.width ?? 0
                model: root.purchase.reasons
                named: "because-"
                onPicked: key => root.purchase.chooseReason(key)
            }
        ]
    }

    Loader {
        width: parent?.width ?? 0
        active: root.purchase.ownWordsChosen
        visible: active
        sourceComponent: WordEntry {
            label: qsTr("In your own words")
            words: root.purchase.ownWords
            onTyped: words => root.purchase.sayInOwnWords(words)
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
