pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Closing the kiosk with what guests are told, and opening it again.   In:  staff, day.
StaffFrame {
    id: root

    required property StaffDayViewModel day

    property string language: day.speaksRu ? "ru" : "en" // the sentence that is typed now
    readonly property string typed: language === "ru" ? day.wordsRu : day.wordsEn
    readonly property int half: Math.floor((columnWidth - Theme.dp(16)) / 2)

    objectName: "closingPage"
    broad: !day.closed
    title: day.closed ? qsTr("The kiosk is closed") : qsTr("Close the kiosk")
    sentence: day.closed ? day.closedText : qsTr("Whoever is paying is not disturbed; the next guest reads this")
    endShown: !day.closed && day.ownWordsChosen

    NewsLine {
        width: parent?.width ?? 0
        visible: root.day.doorTrouble
        tone: "warn"
        text: qsTr("The kiosk's database does not answer: nothing has changed")
    }

    FactCard {
        objectName: "guestsRead"
        width: parent?.width ?? 0
        visible: root.day.closed
        sign: root.day.guestsSign
        title: root.day.guestsTitle
        sentence: root.day.guestsFact
    }

    StaffColumns {
        width: parent?.width ?? 0
        visible: !root.day.closed
        first: Answers {
            width: parent?.width ?? 0
            model: root.day.reasons
            named: "closed-"
            onPicked: key => root.day.chooseReason(key)
        }
        second: Column {
            width: parent?.width ?? 0
            spacing: Theme.dp(12)

            Txt {
                width: parent.width
                token: "h3"
                font.weight: 800
                text: qsTr("For how long?")
            }

            ChoiceChips {
                width: parent.width
                model: root.day.lengths
                named: "lasts-"
                onPicked: key => root.day.chooseLength(key)
            }

            Txt {
                width: parent.width
                color: Theme.ink2
                text: Theme.tie(root.day.opensText)
            }
        }
    }

    Loader {
        width: parent?.width ?? 0
        active: !root.day.closed && root.day.ownWordsChosen
        visible: active
        sourceComponent: Column {
            spacing: Theme.dp(16)

            Flow {
                width: parent.width
                visible: root.day.speaksRu && root.day.speaksEn
                spacing: Theme.dp(12)

                AmountChip {
                    objectName: "words-ru"
                    implicitHeight: Theme.hit(80)
                    chosen: root.language === "ru"
                    text: qsTr("In Russian")
                    onClicked: root.language = "ru"
                }

                AmountChip {
                    objectName: "words-en"
                    implicitHeight: Theme.hit(80)
                    chosen: root.language === "en"
                    text: qsTr("In English")
                    onClicked: root.language = "en"
                }
            }

            WordEntry {
                width: parent.width
                label: qsTr("What guests read")
                words: root.typed
                latin: root.language === "en"
                onTyped: words => root.day.say(root.language, words)
            }
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: root.half
            implicitHeight: Theme.row(104)
            text: qsTr("All operations")
            onActivated: root.staff.back()
        },
        PrimaryButton {
            objectName: "openOrClose"
            width: root.half
            implicitHeight: Theme.row(104)
            available: root.day.closed || root.day.ready
            busy: root.day.busy
            text: root.day.closed ? qsTr("Open the kiosk") : root.day.ready ? qsTr("Close the kiosk") : root.day.missingText
            onActivated: root.day.closed ? root.day.reopen() : root.day.close()
        }
    ]
}
