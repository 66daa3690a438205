pragma ComponentBehavior: Bound

import QtQuick

// What the guest may say when a purchase asks: the way forward in copper at the end, the others beside it.
// In:  answers (try-again, pay-in-full, pay-other-sum, other-way, cancel); payText (words of pay-other-sum).
// Out: answered(answer).
Item {
    id: root

    required property list<string> answers
    property string payText: ""

    readonly property string forward: ["pay-in-full", "pay-other-sum", "try-again"].find(answer => answers.includes(answer))
                                      ?? answers[0] ?? ""
    readonly property list<string> others: answers.filter(answer => answer !== forward)
    readonly property bool stacked: width < button.implicitWidth + row.implicitWidth + Theme.dp(16)
                                    || Theme.portrait && others.length > 1

    signal answered(answer: string)

    implicitHeight: button.height + (stacked && others.length > 0 ? Theme.row(96) + Theme.dp(16) : 0)
    height: implicitHeight

    function words(answer: string): string {
        switch (answer) {
        case "pay-in-full":
            return qsTr("Pay in full");
        case "pay-other-sum":
            return payText;
        case "try-again":
            return qsTr("Try again");
        case "other-way":
            return qsTr("Another way");
        case "cancel":
            return qsTr("Cancel the order");
        default:
            return "";
        }
    }

    Row {
        id: row

        readonly property int share: root.stacked && root.width > 0
            ? Math.floor((root.width - (root.others.length - 1) * spacing) / Math.max(1, root.others.length))
            : 0

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        spacing: Theme.dp(16)

        Repeater {
            model: root.others

            delegate: SecondaryButton {
                required property string modelData

                objectName: "answer-" + modelData
                width: row.share > 0 ? row.share : implicitWidth
                height: root.stacked ? Theme.row(96) : button.height
                text: root.words(modelData)
                onActivated: root.answered(modelData)
            }
        }
    }

    PrimaryButton {
        id: button

        anchors.right: parent.right
        objectName: "answer-" + root.forward
        width: root.stacked ? parent.width : parent.width - row.width - Theme.dp(16)
        height: Theme.row(Theme.narrow ? 96 : 112)
        visible: root.forward !== ""
        text: root.words(root.forward)
        onActivated: root.answered(root.forward)
    }
}
