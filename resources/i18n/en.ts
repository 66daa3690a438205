<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>Restaurant</source>
        <translation>Restaurant</translation>
    </message>
    <message>
        <source>Restaurant&apos;s code</source>
        <translation>Restaurant&apos;s code</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>Running since</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>Running for</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>see its files</source>
        <translation>see its files</translation>
    </message>
    <message numerus="yes">
        <source>%n libraries and their licences</source>
        <translation>
            <numerusform>%n library and its licences</numerusform>
            <numerusform>%n libraries and their licences</numerusform>
        </translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Free on the disk</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>Clock against the till&apos;s</source>
        <translation>Clock against the till&apos;s</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>asking</translation>
    </message>
    <message>
        <source>the till does not say</source>
        <translation>the till does not say</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>%1 ahead</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 behind</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About this kiosk</source>
        <translation>About this kiosk</translation>
    </message>
    <message>
        <source>A purchase is on its way: the kiosk restarts as soon as it is settled</source>
        <translation>A purchase is on its way: the kiosk restarts as soon as it is settled</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>This kiosk</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Back to the guests</translation>
    </message>
</context>
<context>
    <name>AccessSheet</name>
    <message>
        <source>How to show the screen</source>
        <translation>How to show the screen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>text size</comment>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>colours</comment>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Black on white</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>White on black</translation>
    </message>
    <message>
        <source>Read the screen aloud</source>
        <translation>Read the screen aloud</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Less motion</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>One question at a time</translation>
    </message>
    <message>
        <source>Everything within low reach</source>
        <translation>Everything within low reach</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>AnswerButtons</name>
    <message>
        <source>Pay in full</source>
        <translation>Pay in full</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Another way</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Cancel the order</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation>Touch to start</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>You can hold your guest card to the reader at any moment</source>
        <translation>You can hold your guest card to the reader at any moment</translation>
    </message>
</context>
<context>
    <name>AttractWords</name>
    <message>
        <source>Order here</source>
        <translation>Order here</translation>
    </message>
    <message>
        <source>The tea is on. Take your time</source>
        <translation>The tea is on. Take your time</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Popular</source>
        <translation>Popular</translation>
    </message>
    <message>
        <source>Spicy</source>
        <translation>Spicy</translation>
    </message>
    <message>
        <source>Vegan</source>
        <translation>Vegan</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 for %2</translation>
    </message>
    <message>
        <source>Fix the order</source>
        <translation>Fix the order</translation>
    </message>
    <message>
        <source>Please order at the counter</source>
        <translation>Please order at the counter</translation>
    </message>
    <message>
        <source>1 portion</source>
        <translation>1 portion</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Something else?</source>
        <translation>Something else?</translation>
    </message>
    <message>
        <source>Goes well with %1</source>
        <translation>Goes well with %1</translation>
    </message>
    <message>
        <source>Sold out. Please remove it</source>
        <translation>Sold out. Please remove it</translation>
    </message>
    <message>
        <source>Not that many left</source>
        <translation>Not that many left</translation>
    </message>
    <message>
        <source>Something in it has sold out. Please choose again</source>
        <translation>Something in it has sold out. Please choose again</translation>
    </message>
    <message>
        <source>Please choose again</source>
        <translation>Please choose again</translation>
    </message>
</context>
<context>
    <name>BasketAside</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>No, thanks</translation>
    </message>
</context>
<context>
    <name>BasketBar</name>
    <message>
        <source>Choose something</source>
        <translation>Choose something</translation>
    </message>
    <message>
        <source>View order</source>
        <translation>View order</translation>
    </message>
</context>
<context>
    <name>BasketLineRow</name>
    <message>
        <source>was %1</source>
        <translation>was %1</translation>
    </message>
</context>
<context>
    <name>BasketPanel</name>
    <message>
        <source>Your order</source>
        <translation>Your order</translation>
    </message>
    <message>
        <source>Choose something</source>
        <translation>Choose something</translation>
    </message>
    <message>
        <source>Goes with it</source>
        <translation>Goes with it</translation>
    </message>
    <message>
        <source>View order</source>
        <translation>View order</translation>
    </message>
</context>
<context>
    <name>BasketScreen</name>
    <message>
        <source>Your order</source>
        <translation>Your order</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>No, thanks</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>Choose something, and it will appear here</source>
        <translation>Choose something, and it will appear here</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>To the menu</source>
        <translation>To the menu</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Check out</translation>
    </message>
</context>
<context>
    <name>ButtonStates</name>
    <message>
        <source>The way forward</source>
        <translation>The way forward</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>View order</source>
        <translation>View order</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>pressed</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>keypad focus</translation>
    </message>
    <message>
        <source>waits for a choice</source>
        <translation>waits for a choice</translation>
    </message>
    <message>
        <source>Choose bread</source>
        <translation>Choose bread</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>waits for an answer</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>trouble</translation>
    </message>
    <message>
        <source>goes on, with a sum</source>
        <translation>goes on, with a sum</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>goes on, with an arrow</source>
        <translation>goes on, with an arrow</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Check out</translation>
    </message>
    <message>
        <source>The second way</source>
        <translation>The second way</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>Other way</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>not available</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>A small step</source>
        <translation>A small step</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>The way nobody needs to notice</source>
        <translation>The way nobody needs to notice</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>a word in the content</source>
        <translation>a word in the content</translation>
    </message>
    <message>
        <source>Whole dish</source>
        <translation>Whole dish</translation>
    </message>
</context>
<context>
    <name>CategoryRail</name>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
</context>
<context>
    <name>CheckingScreen</name>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>One more minute</source>
        <translation>One more minute</translation>
    </message>
</context>
<context>
    <name>ChoiceStates</name>
    <message>
        <source>Option of a group</source>
        <translation>Option of a group</translation>
    </message>
    <message>
        <source>one of, not chosen</source>
        <translation>one of, not chosen</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Double</translation>
    </message>
    <message>
        <source>one of, chosen</source>
        <translation>one of, chosen</translation>
    </message>
    <message>
        <source>A spoonful</source>
        <translation>A spoonful</translation>
    </message>
    <message>
        <source>included</source>
        <translation>included</translation>
    </message>
    <message>
        <source>several, chosen, keypad focus</source>
        <translation>several, chosen, keypad focus</translation>
    </message>
    <message>
        <source>Beans</source>
        <translation>Beans</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>pressed</translation>
    </message>
    <message>
        <source>Pepper</source>
        <translation>Pepper</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>sold out</translation>
    </message>
    <message>
        <source>Salo</source>
        <translation>Salo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>must be chosen</source>
        <translation>must be chosen</translation>
    </message>
    <message>
        <source>Bread</source>
        <translation>Bread</translation>
    </message>
    <message>
        <source>Title of a group</source>
        <translation>Title of a group</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>choose one</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>trouble</translation>
    </message>
    <message>
        <source>Please choose one</source>
        <translation>Please choose one</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Chip</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>keypad focus</translation>
    </message>
    <message>
        <source>Stepper</source>
        <translation>Stepper</translation>
    </message>
    <message>
        <source>plus pressed</source>
        <translation>plus pressed</translation>
    </message>
    <message>
        <source>no less</source>
        <translation>no less</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>no more</translation>
    </message>
    <message>
        <source>removes the last</source>
        <translation>removes the last</translation>
    </message>
    <message>
        <source>in a card</source>
        <translation>in a card</translation>
    </message>
    <message>
        <source>Choice of a combo</source>
        <translation>Choice of a combo</translation>
    </message>
    <message>
        <source>Syrniki</source>
        <translation>Syrniki</translation>
    </message>
</context>
<context>
    <name>CleaningPage</name>
    <message>
        <source>Wipe the screen</source>
        <translation>Wipe the screen</translation>
    </message>
    <message>
        <source>Touches do nothing for this long, then guests have the screen again</source>
        <translation>Touches do nothing for this long, then guests have the screen again</translation>
    </message>
    <message>
        <source>To sign in sooner</source>
        <translation>To sign in sooner</translation>
    </message>
    <message>
        <source>Tap the upper corners as you did before, then type your PIN</source>
        <translation>Tap the upper corners as you did before, then type your PIN</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>All operations</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>Please order at the counter</source>
        <translation>Please order at the counter</translation>
    </message>
    <message>
        <source>Please come again a little later</source>
        <translation>Please come again a little later</translation>
    </message>
    <message>
        <source>See you tomorrow</source>
        <translation>See you tomorrow</translation>
    </message>
    <message>
        <source>We are cleaning the kiosk</source>
        <translation>We are cleaning the kiosk</translation>
    </message>
    <message>
        <source>The kiosk is having a short break</source>
        <translation>The kiosk is having a short break</translation>
    </message>
    <message>
        <source>We are setting the kiosk up</source>
        <translation>We are setting the kiosk up</translation>
    </message>
    <message>
        <source>The kitchen is closed now</source>
        <translation>The kitchen is closed now</translation>
    </message>
    <message>
        <source>We are closed for today</source>
        <translation>We are closed for today</translation>
    </message>
    <message>
        <source>The kiosk will be back at %1</source>
        <translation>The kiosk will be back at %1</translation>
    </message>
    <message>
        <source>The kiosk will be back soon</source>
        <translation>The kiosk will be back soon</translation>
    </message>
    <message>
        <source>The kiosk is not taking orders now</source>
        <translation>The kiosk is not taking orders now</translation>
    </message>
</context>
<context>
    <name>ClosedSign</name>
    <message>
        <source>Break</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>The kiosk is closed</source>
        <translation>The kiosk is closed</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Close the kiosk</translation>
    </message>
    <message>
        <source>Whoever is paying is not disturbed; the next guest reads this</source>
        <translation>Whoever is paying is not disturbed; the next guest reads this</translation>
    </message>
    <message>
        <source>The kiosk&apos;s database does not answer: nothing has changed</source>
        <translation>The kiosk&apos;s database does not answer: nothing has changed</translation>
    </message>
    <message>
        <source>For how long?</source>
        <translation>For how long?</translation>
    </message>
    <message>
        <source>In Russian</source>
        <translation>In Russian</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>What guests read</source>
        <translation>What guests read</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>All operations</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Open the kiosk</translation>
    </message>
</context>
<context>
    <name>CodeCells</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>CodeScreen</name>
    <message>
        <source>Enter the code we sent</source>
        <translation>Enter the code we sent</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>You can ask for a new code in</source>
        <translation>You can ask for a new code in</translation>
    </message>
    <message>
        <source>New code in</source>
        <translation>New code in</translation>
    </message>
    <message>
        <source>The code works for another</source>
        <translation>The code works for another</translation>
    </message>
    <message>
        <source>No message yet?</source>
        <translation>No message yet?</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Change the number</translation>
    </message>
</context>
<context>
    <name>Combo</name>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · step %2 of %3</translation>
    </message>
    <message>
        <source>Done, add it</source>
        <translation>Done, add it</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>you save %1</source>
        <translation>you save %1</translation>
    </message>
</context>
<context>
    <name>ComboCard</name>
    <message>
        <source>sold out</source>
        <translation>sold out</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
</context>
<context>
    <name>ComboScreen</name>
    <message>
        <source>Change what is in it</source>
        <translation>Change what is in it</translation>
    </message>
</context>
<context>
    <name>ComponentsPage</name>
    <message>
        <source>What it is made of</source>
        <translation>What it is made of</translation>
    </message>
    <message>
        <source>Library and licence</source>
        <translation>Library and licence</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ConfirmCancelSheet</name>
    <message>
        <source>Cancel the order?</source>
        <translation>Cancel the order?</translation>
    </message>
    <message>
        <source>The dishes will be removed, you can begin again at any moment</source>
        <translation>The dishes will be removed, you can begin again at any moment</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Keep the order</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Cancel the order</translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coupon</name>
    <message>
        <source>%1 off, %2 at most</source>
        <translation>%1 off, %2 at most</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 off</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>if you pay at the counter</source>
        <translation>if you pay at the counter</translation>
    </message>
    <message>
        <source>one coupon per order</source>
        <translation>one coupon per&#xa0;order</translation>
    </message>
    <message>
        <source>not for this order</source>
        <translation>not for this order</translation>
    </message>
    <message>
        <source>for a larger order</source>
        <translation>for a larger order</translation>
    </message>
    <message>
        <source>the till did not take it</source>
        <translation>the till did not take it</translation>
    </message>
    <message>
        <source>Tap to take it off</source>
        <translation>Tap to take it off</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Coupon</translation>
    </message>
    <message>
        <source>Coupon: %1</source>
        <translation>Coupon: %1</translation>
    </message>
    <message>
        <source>The coupon takes off another sum</source>
        <translation>The coupon takes off another sum</translation>
    </message>
    <message>
        <source>With the coupon it is %1, not %2</source>
        <translation>With the coupon it is %1, not %2</translation>
    </message>
    <message>
        <source>Nothing was charged. The coupon gives %1, not %2</source>
        <translation>Nothing was charged. The coupon gives %1, not %2</translation>
    </message>
    <message>
        <source>Nothing was charged. Without it you pay %1</source>
        <translation>Nothing was charged. Without it you pay %1</translation>
    </message>
    <message>
        <source>Pay without it · %1</source>
        <translation>Pay without it · %1</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Pay %1</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>until the shift ends</source>
        <translation>until the shift ends</translation>
    </message>
    <message>
        <source>until taken back</source>
        <translation>until taken back</translation>
    </message>
    <message>
        <source>Nothing is stopped on this kiosk</source>
        <translation>Nothing is stopped on this kiosk</translation>
    </message>
    <message numerus="yes">
        <source>%n dish(es) stopped on this kiosk only</source>
        <translation>
            <numerusform>%n dish stopped on this kiosk only</numerusform>
            <numerusform>%n dishes stopped on this kiosk only</numerusform>
        </translation>
    </message>
    <message>
        <source>The till is told too, so the whole restaurant stops selling it</source>
        <translation>The till is told too, so the whole restaurant stops selling it</translation>
    </message>
    <message>
        <source>Only on this kiosk. For the whole restaurant, use the stop list of the till</source>
        <translation>Only on this kiosk. For the whole restaurant, use the stop list of the till</translation>
    </message>
    <message numerus="yes">
        <source>%n portion(s) left</source>
        <translation>
            <numerusform>%n portion left</numerusform>
            <numerusform>%n portions left</numerusform>
        </translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>On sale</translation>
    </message>
    <message>
        <source>Only on this kiosk</source>
        <translation>Only on this kiosk</translation>
    </message>
    <message>
        <source>Sold out at the till</source>
        <translation>Sold out at the till</translation>
    </message>
    <message>
        <source>What belongs to it is sold out</source>
        <translation>What belongs to it is sold out</translation>
    </message>
    <message>
        <source>%1, in combos</source>
        <translation>%1, in combos</translation>
    </message>
    <message>
        <source>%1 is sold out, at the till too</source>
        <translation>%1 is sold out, at the till too</translation>
    </message>
    <message>
        <source>%1 is sold out on this kiosk</source>
        <translation>%1 is sold out on this kiosk</translation>
    </message>
    <message>
        <source>%1 is sold out on this kiosk only: the till did not take it. Stop it there</source>
        <translation>%1 is sold out on this kiosk only: the till did not take it. Stop it there</translation>
    </message>
    <message>
        <source>%1 is on sale again</source>
        <translation>%1 is on sale again</translation>
    </message>
    <message>
        <source>%1 is on sale again, at the till too</source>
        <translation>%1 is on sale again, at the till too</translation>
    </message>
    <message>
        <source>%1 is still sold out at the till: put it back there</source>
        <translation>%1 is still sold out at the till: put it back there</translation>
    </message>
    <message>
        <source>%1 stays as it was: the kiosk&apos;s database does not answer</source>
        <translation>%1 stays as it was: the kiosk&apos;s database does not answer</translation>
    </message>
    <message numerus="yes">
        <source>%n more dish(es): type a name or a code</source>
        <translation>
            <numerusform>%n more dish: type a name or a code</numerusform>
            <numerusform>%n more dishes: type a name or a code</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Cleaning</translation>
    </message>
    <message>
        <source>Short break</source>
        <translation>Short break</translation>
    </message>
    <message>
        <source>Repair or set-up</source>
        <translation>Repair or set-up</translation>
    </message>
    <message>
        <source>The kitchen is closed</source>
        <translation>The kitchen is closed</translation>
    </message>
    <message>
        <source>Closed for today</source>
        <translation>Closed for today</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In your own words</translation>
    </message>
    <message>
        <source>Until opened</source>
        <translation>Until opened</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutes</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 hours</translation>
    </message>
    <message>
        <source>It stays closed, also over a restart, until somebody opens it here</source>
        <translation>It stays closed, also over a restart, until somebody opens it here</translation>
    </message>
    <message>
        <source>It opens by itself at %1</source>
        <translation>It opens by itself at %1</translation>
    </message>
    <message>
        <source>Write what guests read</source>
        <translation>Write what guests read</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>Closed since %1, %2</source>
        <translation>Closed since %1, %2</translation>
    </message>
    <message>
        <source>opens at %1</source>
        <translation>opens at %1</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 seconds</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2 minutes</translation>
    </message>
    <message>
        <source>By card, the till&apos;s terminal</source>
        <translation>By card, the till&apos;s terminal</translation>
    </message>
    <message>
        <source>By card, the kiosk&apos;s terminal</source>
        <translation>By card, the kiosk&apos;s terminal</translation>
    </message>
    <message>
        <source>By QR code</source>
        <translation>By QR code</translation>
    </message>
    <message>
        <source>Sent to the counter</source>
        <translation>Sent to the counter</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n return</numerusform>
            <numerusform>%n returns</numerusform>
        </translation>
    </message>
    <message>
        <source>The till does not answer; these are the kiosk&apos;s own records</source>
        <translation>The till does not answer; these are the kiosk&apos;s own records</translation>
    </message>
    <message>
        <source>Asking the till</source>
        <translation>Asking the till</translation>
    </message>
    <message>
        <source>No shift is open at the till</source>
        <translation>No shift is open at the till</translation>
    </message>
    <message>
        <source>Sold on this kiosk</source>
        <translation>Sold on this kiosk</translation>
    </message>
    <message>
        <source>Sold on this kiosk since %1</source>
        <translation>Sold on this kiosk since %1</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Restaurant</translation>
    </message>
    <message>
        <source>Cash server</source>
        <translation>Cash server</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Business date</source>
        <translation>Business date</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Open since</source>
        <translation>Open since</translation>
    </message>
    <message>
        <source>Paid here</source>
        <translation>Paid here</translation>
    </message>
    <message>
        <source>Paid with points as well</source>
        <translation>Paid with points as well</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Not finished</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>works</source>
        <translation>works</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>not used yet</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>not there</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>does not work</translation>
    </message>
    <message>
        <source>It was unplugged: plug it in again</source>
        <translation>It was unplugged: plug it in again</translation>
    </message>
    <message>
        <source>There is nothing %1: check its cable and its power</source>
        <translation>There is nothing %1: check its cable and its power</translation>
    </message>
    <message>
        <source>The settings name another one than %1: run the wizard</source>
        <translation>The settings name another one than %1: run the wizard</translation>
    </message>
    <message>
        <source>The kiosk may not use %1: call your dealer</source>
        <translation>The kiosk may not use %1: call your dealer</translation>
    </message>
    <message>
        <source>Another program uses %1: restart the machine</source>
        <translation>Another program uses %1: restart the machine</translation>
    </message>
    <message>
        <source>%1 does not answer: is it on, and is its cable in?</source>
        <translation>%1 does not answer: is it on, and is its cable in?</translation>
    </message>
    <message>
        <source>The service %1 does not run: restart the machine</source>
        <translation>The service %1 does not run: restart the machine</translation>
    </message>
    <message>
        <source>%1 is not installed: call your dealer</source>
        <translation>%1 is not installed: call your dealer</translation>
    </message>
    <message>
        <source>%1 cannot be heard: check the sound card</source>
        <translation>%1 cannot be heard: check the sound card</translation>
    </message>
    <message>
        <source>%1 is something else: run the wizard</source>
        <translation>%1 is something else: run the wizard</translation>
    </message>
    <message>
        <source>%1 cannot be set up like this: run the wizard</source>
        <translation>%1 cannot be set up like this: run the wizard</translation>
    </message>
    <message>
        <source>There is no window it could type into: restart the kiosk</source>
        <translation>There is no window it could type into: restart the kiosk</translation>
    </message>
    <message>
        <source>It is out of paper: put in a new roll</source>
        <translation>It is out of paper: put in a new roll</translation>
    </message>
    <message>
        <source>Its cover is open: close it</source>
        <translation>Its cover is open: close it</translation>
    </message>
    <message>
        <source>It reports a fault: free the cutter, switch it off and on</source>
        <translation>It reports a fault: free the cutter, switch it off and on</translation>
    </message>
    <message>
        <source>Somebody else has used it: see “What is wrong”</source>
        <translation>Somebody else has used it: see “What is wrong”</translation>
    </message>
    <message>
        <source>Its driver made a mistake: send the log to your dealer</source>
        <translation>Its driver made a mistake: send the log to your dealer</translation>
    </message>
    <message>
        <source>The kiosk has let it go: restart the kiosk</source>
        <translation>The kiosk has let it go: restart the kiosk</translation>
    </message>
    <message>
        <source>Screen and glass</source>
        <translation>Screen and glass</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation>Payment terminal</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Receipt printer</translation>
    </message>
    <message>
        <source>Status light</source>
        <translation>Status light</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sounds</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Keypad</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>Headphones</translation>
    </message>
    <message>
        <source>Light of the screen</source>
        <translation>Light of the screen</translation>
    </message>
    <message>
        <source>Guests order and pay; their card is not read here</source>
        <translation>Guests order and pay; their card is not read here</translation>
    </message>
    <message>
        <source>Guests pay in the other ways</source>
        <translation>Guests pay in the other ways</translation>
    </message>
    <message>
        <source>Guests read their number off the screen</source>
        <translation>Guests read their number off the screen</translation>
    </message>
    <message>
        <source>Guests order as ever; nobody sees from afar how it is</source>
        <translation>Guests order as ever; nobody sees from afar how it is</translation>
    </message>
    <message>
        <source>Guests order as ever, without sounds</source>
        <translation>Guests order as ever, without sounds</translation>
    </message>
    <message>
        <source>Guests who do not see the screen need help</source>
        <translation>Guests who do not see the screen need help</translation>
    </message>
    <message>
        <source>Guests who cannot use the glass need help</source>
        <translation>Guests who cannot use the glass need help</translation>
    </message>
    <message>
        <source>Guests order as ever; the screen stays as bright as it is</source>
        <translation>Guests order as ever; the screen stays as bright as it is</translation>
    </message>
    <message>
        <source>Every device works</source>
        <translation>Every device works</translation>
    </message>
    <message numerus="yes">
        <source>%n devices do not work</source>
        <translation>
            <numerusform>%n device does not work</numerusform>
            <numerusform>%n devices do not work</numerusform>
        </translation>
    </message>
    <message>
        <source>Test the screen</source>
        <translation>Test the screen</translation>
    </message>
    <message>
        <source>Ask whether it is idle</source>
        <translation>Ask whether it is idle</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Print a test page</translation>
    </message>
    <message>
        <source>Show every colour</source>
        <translation>Show every colour</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Play a sound</translation>
    </message>
    <message>
        <source>Speak a sentence</source>
        <translation>Speak a sentence</translation>
    </message>
    <message>
        <source>Dim it for a moment</source>
        <translation>Dim it for a moment</translation>
    </message>
    <message>
        <source>This is the voice of the kiosk. Can you hear me?</source>
        <translation>This is the voice of the kiosk. Can you hear me?</translation>
    </message>
    <message>
        <source>Colours first, a tap leads on; then points to touch</source>
        <translation>Colours first, a tap leads on; then points to touch</translation>
    </message>
    <message>
        <source>Present a card. While this page is open it reaches no order</source>
        <translation>Present a card. While this page is open it reaches no order</translation>
    </message>
    <message>
        <source>It is asked whether it could charge; nobody is charged</source>
        <translation>It is asked whether it could charge; nobody is charged</translation>
    </message>
    <message>
        <source>The page has letters, a line and a code</source>
        <translation>The page has letters, a line and a code</translation>
    </message>
    <message>
        <source>Green, amber, red: two seconds each</source>
        <translation>Green, amber, red: two seconds each</translation>
    </message>
    <message>
        <source>Listen whether it is loud enough</source>
        <translation>Listen whether it is loud enough</translation>
    </message>
    <message>
        <source>Press its keys: they are shown here and go nowhere else</source>
        <translation>Press its keys: they are shown here and go nowhere else</translation>
    </message>
    <message>
        <source>Plug headphones in and out</source>
        <translation>Plug headphones in and out</translation>
    </message>
    <message>
        <source>How bright it is stands in the settings</source>
        <translation>How bright it is stands in the settings</translation>
    </message>
    <message>
        <source>%1 of %2 points were touched</source>
        <translation>%1 of %2 points were touched</translation>
    </message>
    <message>
        <source>The printer says that the page is printed</source>
        <translation>The printer says that the page is printed</translation>
    </message>
    <message>
        <source>Done. Was it seen or heard?</source>
        <translation>Done. Was it seen or heard?</translation>
    </message>
    <message>
        <source>The page was sent; look whether it is on the paper</source>
        <translation>The page was sent; look whether it is on the paper</translation>
    </message>
    <message>
        <source>The terminal is idle: guests can pay</source>
        <translation>The terminal is idle: guests can pay</translation>
    </message>
    <message>
        <source>The terminal is busy with something</source>
        <translation>The terminal is busy with something</translation>
    </message>
    <message>
        <source>Somebody else has used the terminal: see “What is wrong”</source>
        <translation>Somebody else has used the terminal: see “What is wrong”</translation>
    </message>
    <message>
        <source>The terminal needs its bank&apos;s service</source>
        <translation>The terminal needs its bank&apos;s service</translation>
    </message>
    <message>
        <source>The terminal does not answer</source>
        <translation>The terminal does not answer</translation>
    </message>
    <message>
        <source>A purchase is on its way: the terminal is not disturbed</source>
        <translation>A purchase is on its way: the terminal is not disturbed</translation>
    </message>
    <message>
        <source>The device is not there: check its cable and its power</source>
        <translation>The device is not there: check its cable and its power</translation>
    </message>
    <message>
        <source>The page cannot be laid out: run kiosk check</source>
        <translation>The page cannot be laid out: run kiosk check</translation>
    </message>
    <message>
        <source>The printer fell silent: look at what is on the paper</source>
        <translation>The printer fell silent: look at what is on the paper</translation>
    </message>
    <message>
        <source>Swiped</source>
        <translation>Swiped</translation>
    </message>
    <message>
        <source>Tapped</source>
        <translation>Tapped</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Scanned</translation>
    </message>
    <message numerus="yes">
        <source>a number of %n digits</source>
        <translation>
            <numerusform>a number of %n digit</numerusform>
            <numerusform>a number of %n digits</numerusform>
        </translation>
    </message>
    <message>
        <source>A bank&apos;s card: recognised and dropped, nothing was kept</source>
        <translation>A bank&apos;s card: recognised and dropped, nothing was kept</translation>
    </message>
    <message>
        <source>Read, but there is nothing where the number should be</source>
        <translation>Read, but there is nothing where the number should be</translation>
    </message>
    <message>
        <source>Read, but it does not begin or end like your cards</source>
        <translation>Read, but it does not begin or end like your cards</translation>
    </message>
    <message>
        <source>Read, but there are no digits where the number should be</source>
        <translation>Read, but there are no digits where the number should be</translation>
    </message>
    <message>
        <source>Read, but its number is too short or too long</source>
        <translation>Read, but its number is too short or too long</translation>
    </message>
    <message>
        <source>Read, but its check digit is wrong</source>
        <translation>Read, but its check digit is wrong</translation>
    </message>
    <message>
        <source>Green now</source>
        <translation>Green now</translation>
    </message>
    <message>
        <source>Amber now</source>
        <translation>Amber now</translation>
    </message>
    <message>
        <source>Red now</source>
        <translation>Red now</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Not heard of yet</source>
        <translation>Not heard of yet</translation>
    </message>
    <message>
        <source>Headphones are plugged in</source>
        <translation>Headphones are plugged in</translation>
    </message>
    <message>
        <source>No headphones are plugged in</source>
        <translation>No headphones are plugged in</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Back to the guests</translation>
    </message>
</context>
<context>
    <name>Dish</name>
    <message>
        <source>%1 kcal</source>
        <translation>%1 kcal</translation>
    </message>
    <message>
        <source>Protein %1 g</source>
        <translation>Protein %1 g</translation>
    </message>
    <message>
        <source>Fat %1 g</source>
        <translation>Fat %1 g</translation>
    </message>
    <message>
        <source>Carbs %1 g</source>
        <translation>Carbs %1 g</translation>
    </message>
    <message>
        <source>Ask us about ingredients</source>
        <translation>Ask us about ingredients</translation>
    </message>
    <message>
        <source>included</source>
        <translation>included</translation>
    </message>
    <message>
        <source>none today</source>
        <translation>none today</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choose: %1</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>choose one</translation>
    </message>
    <message>
        <source>as you like</source>
        <translation>as you like</translation>
    </message>
    <message>
        <source>up to %1 if you like</source>
        <translation>up to %1 if you like</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>at least %1</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>choose %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Chosen</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 chosen</source>
        <translation>
            <numerusform>%n of %1 chosen</numerusform>
            <numerusform>%n of %1 chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DishCard</name>
    <message>
        <source>sold out</source>
        <translation>sold out</translation>
    </message>
    <message numerus="yes">
        <source>%n in your order</source>
        <translation>
            <numerusform>%n in your order</numerusform>
            <numerusform>%n in your order</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Similar</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Add %1</translation>
    </message>
</context>
<context>
    <name>DishGrid</name>
    <message>
        <source>back tomorrow</source>
        <translation>back tomorrow</translation>
    </message>
</context>
<context>
    <name>DishScreen</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Please choose: %1</source>
        <translation>Please choose: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>DishShelf</name>
    <message>
        <source>Previous category</source>
        <translation>Previous category</translation>
    </message>
    <message>
        <source>Next category</source>
        <translation>Next category</translation>
    </message>
    <message>
        <source>Find a dish</source>
        <translation>Find a dish</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Back to: %1</source>
        <translation>Back to: %1</translation>
    </message>
    <message>
        <source>Dishes before</source>
        <translation>Dishes before</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 of %3</translation>
    </message>
    <message>
        <source>Dishes after</source>
        <translation>Dishes after</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
</context>
<context>
    <name>DishStates</name>
    <message>
        <source>Syrniki</source>
        <translation>Syrniki</translation>
    </message>
    <message>
        <source>180 g</source>
        <translation>180 g</translation>
    </message>
    <message>
        <source>Soups</source>
        <translation>Soups</translation>
    </message>
    <message>
        <source>Dish card</source>
        <translation>Dish card</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>pressed</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>keypad focus</translation>
    </message>
    <message>
        <source>in the order</source>
        <translation>in the order</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>sold out</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>on its way</translation>
    </message>
    <message>
        <source>without a picture</source>
        <translation>without a picture</translation>
    </message>
    <message>
        <source>with a badge</source>
        <translation>with a badge</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>all sold out</source>
        <translation>all sold out</translation>
    </message>
    <message>
        <source>Badges and facts</source>
        <translation>Badges and facts</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Hit</translation>
    </message>
    <message>
        <source>Spicy</source>
        <translation>Spicy</translation>
    </message>
    <message>
        <source>Vegan</source>
        <translation>Vegan</translation>
    </message>
    <message>
        <source>Celery, milk</source>
        <translation>Celery, milk</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>Line of the order</source>
        <translation>Line of the order</translation>
    </message>
    <message>
        <source>Sour cream, honey</source>
        <translation>Sour cream, honey</translation>
    </message>
    <message>
        <source>cannot be had any more</source>
        <translation>cannot be had any more</translation>
    </message>
    <message>
        <source>Sold out, please remove it</source>
        <translation>Sold out, please remove it</translation>
    </message>
</context>
<context>
    <name>DishStopRow</name>
    <message>
        <source>Stop selling</source>
        <translation>Stop selling</translation>
    </message>
    <message>
        <source>Back on sale</source>
        <translation>Back on sale</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Controls</source>
        <translation>Controls</translation>
    </message>
</context>
<context>
    <name>DockStates</name>
    <message>
        <source>Utilities</source>
        <translation>Utilities</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>all of them</translation>
    </message>
    <message>
        <source>absent ones leave no hole</source>
        <translation>absent ones leave no hole</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>pressed</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>keypad focus</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
</context>
<context>
    <name>DoneScreen</name>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>paid with points</source>
        <translation>paid with points</translation>
    </message>
    <message>
        <source>with your coupon</source>
        <translation>with your coupon</translation>
    </message>
    <message>
        <source>One more minute</source>
        <translation>One more minute</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>EntryStates</name>
    <message>
        <source>Number field</source>
        <translation>Number field</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>written into</source>
        <translation>written into</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>not available</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>waits for an answer</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>trouble</translation>
    </message>
    <message>
        <source>This number cannot be used here</source>
        <translation>This number cannot be used here</translation>
    </message>
    <message>
        <source>Cells of a code</source>
        <translation>Cells of a code</translation>
    </message>
    <message>
        <source>The code did not fit</source>
        <translation>The code did not fit</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>pressed</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>keypad focus</translation>
    </message>
    <message>
        <source>at the side</source>
        <translation>at the side</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>written into; try it</source>
        <translation>written into; try it</translation>
    </message>
    <message>
        <source>A number and its keypad</source>
        <translation>A number and its keypad</translation>
    </message>
</context>
<context>
    <name>FaultCard</name>
    <message>
        <source>Open the purchases</source>
        <translation>Open the purchases</translation>
    </message>
    <message>
        <source>Use this terminal from now on</source>
        <translation>Use this terminal from now on</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The kiosk is closed by staff; guests are told why</source>
        <translation>The kiosk is closed by staff; guests are told why</translation>
    </message>
    <message>
        <source>Guests can look at the menu; orders are not taken</source>
        <translation>Guests can look at the menu; orders are not taken</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Everything works</translation>
    </message>
    <message>
        <source>The kiosk sells, but a way of paying is shut</source>
        <translation>The kiosk sells, but a way of paying is shut</translation>
    </message>
    <message>
        <source>The kiosk sells</source>
        <translation>The kiosk sells</translation>
    </message>
    <message numerus="yes">
        <source>%n red</source>
        <translation>
            <numerusform>%n red</numerusform>
            <numerusform>%n red</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amber</source>
        <translation>
            <numerusform>%n amber</numerusform>
            <numerusform>%n amber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in order</source>
        <translation>
            <numerusform>%n in order</numerusform>
            <numerusform>%n in order</numerusform>
        </translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Amber</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>since %1, %2</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Purchases</translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation>Payment terminal</translation>
    </message>
    <message>
        <source>Cash server</source>
        <translation>Cash server</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>Card readers</translation>
    </message>
    <message>
        <source>The database takes no writes</source>
        <translation>The database takes no writes</translation>
    </message>
    <message>
        <source>Order %1 needs your decision</source>
        <translation>Order %1 needs your decision</translation>
    </message>
    <message>
        <source>A purchase needs your decision</source>
        <translation>A purchase needs your decision</translation>
    </message>
    <message>
        <source>Order %1: the terminal may not have taken the sum</source>
        <translation>Order %1: the terminal may not have taken the sum</translation>
    </message>
    <message>
        <source>The terminal was used by somebody else</source>
        <translation>The terminal was used by somebody else</translation>
    </message>
    <message>
        <source>A request to the till has no answer</source>
        <translation>A request to the till has no answer</translation>
    </message>
    <message>
        <source>A refund has no answer of the till</source>
        <translation>A refund has no answer of the till</translation>
    </message>
    <message>
        <source>An earlier purchase is not settled yet</source>
        <translation>An earlier purchase is not settled yet</translation>
    </message>
    <message>
        <source>A card reader does not work</source>
        <translation>A card reader does not work</translation>
    </message>
    <message>
        <source>The cash server refuses the password</source>
        <translation>The cash server refuses the password</translation>
    </message>
    <message>
        <source>The cash server has another certificate</source>
        <translation>The cash server has another certificate</translation>
    </message>
    <message>
        <source>The shift at the till has to be changed</source>
        <translation>The shift at the till has to be changed</translation>
    </message>
    <message>
        <source>The cash server has no menu for this kiosk</source>
        <translation>The cash server has no menu for this kiosk</translation>
    </message>
    <message>
        <source>The cash server does not answer</source>
        <translation>The cash server does not answer</translation>
    </message>
    <message>
        <source>The licence has run out</source>
        <translation>The licence has run out</translation>
    </message>
    <message>
        <source>The licence is refused</source>
        <translation>The licence is refused</translation>
    </message>
    <message>
        <source>There is no licence</source>
        <translation>There is no licence</translation>
    </message>
    <message>
        <source>Whether the guest was charged is not known. Until it is, nobody can pay that way</source>
        <translation>Whether the guest was charged is not known. Until it is, nobody can pay that way</translation>
    </message>
    <message>
        <source>Whether the guest was charged is not known</source>
        <translation>Whether the guest was charged is not known</translation>
    </message>
    <message>
        <source>The terminal charges nobody until somebody of the staff has looked</source>
        <translation>The terminal charges nobody until somebody of the staff has looked</translation>
    </message>
    <message>
        <source>The guest has the order, and it is paid at the till. The terminal charges nobody until this is settled</source>
        <translation>The guest has the order, and it is paid at the till. The terminal charges nobody until this is settled</translation>
    </message>
    <message>
        <source>Guests order and pay; their card is not read here</source>
        <translation>Guests order and pay; their card is not read here</translation>
    </message>
    <message>
        <source>Guests can look at the menu; nobody can pay</source>
        <translation>Guests can look at the menu; nobody can pay</translation>
    </message>
    <message>
        <source>Guests can look at the menu and order at the counter</source>
        <translation>Guests can look at the menu and order at the counter</translation>
    </message>
    <message>
        <source>Its last operation for the kiosk was No. %1, now it is at No. %2</source>
        <translation>Its last operation for the kiosk was No.&#xa0;%1, now it is at No.&#xa0;%2</translation>
    </message>
    <message>
        <source>Make room on the kiosk&apos;s disk</source>
        <translation>Make room on the kiosk&apos;s disk</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Restart the kiosk</translation>
    </message>
    <message>
        <source>Look at the till whether the order is paid</source>
        <translation>Look at the till whether the order is paid</translation>
    </message>
    <message>
        <source>Say here what you found</source>
        <translation>Say here what you found</translation>
    </message>
    <message>
        <source>Find out who used it, or that it was exchanged</source>
        <translation>Find out who used it, or that it was exchanged</translation>
    </message>
    <message>
        <source>Then go on with it here</source>
        <translation>Then go on with it here</translation>
    </message>
    <message>
        <source>Look in the terminal&apos;s journal, or ask the bank</source>
        <translation>Look in the terminal&apos;s journal, or ask the bank</translation>
    </message>
    <message>
        <source>Check that the kiosk has a connection to the internet</source>
        <translation>Check that the kiosk has a connection to the internet</translation>
    </message>
    <message>
        <source>Call your dealer</source>
        <translation>Call your dealer</translation>
    </message>
    <message>
        <source>Check that the till works</source>
        <translation>Check that the till works</translation>
    </message>
    <message>
        <source>The kiosk goes on by itself as soon as it answers</source>
        <translation>The kiosk goes on by itself as soon as it answers</translation>
    </message>
    <message>
        <source>Check the reader&apos;s cable</source>
        <translation>Check the reader&apos;s cable</translation>
    </message>
    <message>
        <source>Unplug it, count to ten, plug it in</source>
        <translation>Unplug it, count to ten, plug it in</translation>
    </message>
    <message>
        <source>Call whoever looks after r_keeper here</source>
        <translation>Call whoever looks after r_keeper here</translation>
    </message>
    <message>
        <source>Close the shift at the till and open a new one</source>
        <translation>Close the shift at the till and open a new one</translation>
    </message>
    <message>
        <source>Check that the cash server is switched on</source>
        <translation>Check that the cash server is switched on</translation>
    </message>
    <message>
        <source>Check the kiosk&apos;s network cable</source>
        <translation>Check the kiosk&apos;s network cable</translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message>
        <source>sold out</source>
        <translation>sold out</translation>
    </message>
    <message numerus="yes">
        <source>%n in your order</source>
        <translation>
            <numerusform>%n in your order</numerusform>
            <numerusform>%n in your order</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Add %1</translation>
    </message>
</context>
<context>
    <name>FoundPage</name>
    <message>
        <source>Trusted so far</source>
        <translation>Trusted so far</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Shown now</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>Fingerprint of the certificate</translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>Buttons</source>
        <translation>Buttons</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>Dishes</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Card and coupons</source>
        <translation>Card and coupons</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>Dock</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Controls in all their states</source>
        <translation>Controls in all their states</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>White on black</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Black on white</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Mirrored</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>From the right</translation>
    </message>
</context>
<context>
    <name>GuestStates</name>
    <message>
        <source>Free mors with soup</source>
        <translation>Free mors with soup</translation>
    </message>
    <message>
        <source>One glass</source>
        <translation>One glass</translation>
    </message>
    <message>
        <source>until 31 May</source>
        <translation>until 31 May</translation>
    </message>
    <message>
        <source>Guest card</source>
        <translation>Guest card</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>nobody known</translation>
    </message>
    <message>
        <source>known</source>
        <translation>known</translation>
    </message>
    <message>
        <source>Anna · 340 points</source>
        <translation>Anna · 340 points</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>pressed</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>keypad focus</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>waits for an answer</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>trouble</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Coupon</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>applied</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>not available</translation>
    </message>
    <message>
        <source>nothing in your order fits</source>
        <translation>nothing in your order fits</translation>
    </message>
    <message>
        <source>was not accepted</source>
        <translation>was not accepted</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>How to order</source>
        <translation>How to order</translation>
    </message>
    <message>
        <source>Choose dishes: plus adds one, a tap on the picture tells more</source>
        <translation>Choose dishes: plus adds one, a tap on the picture tells more</translation>
    </message>
    <message>
        <source>Tap View order and check what you chose</source>
        <translation>Tap View order and check what you chose</translation>
    </message>
    <message>
        <source>Choose how to pay and remember your number</source>
        <translation>Choose how to pay and remember your number</translation>
    </message>
    <message>
        <source>Cannot manage? Ask at the counter, we will gladly help</source>
        <translation>Cannot manage? Ask at the counter, we will gladly help</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>Idle</name>
    <message numerus="yes">
        <source>We will clear it in %n second(s)</source>
        <translation>
            <numerusform>We will clear it in %n&#xa0;second</numerusform>
            <numerusform>We will clear it in %n&#xa0;seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message>
        <source>Still there?</source>
        <translation>Still there?</translation>
    </message>
    <message>
        <source>Touch the screen to go on</source>
        <translation>Touch the screen to go on</translation>
    </message>
    <message>
        <source>Touch the screen to keep your order</source>
        <translation>Touch the screen to keep your order</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Clear and start again</source>
        <translation>Clear and start again</translation>
    </message>
</context>
<context>
    <name>JoinSheet</name>
    <message>
        <source>New here?</source>
        <translation>New here?</translation>
    </message>
    <message>
        <source>Set up a card</source>
        <translation>Set up a card</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>No, thanks</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Erase the last character</source>
        <translation>Erase the last character</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Figures and signs</source>
        <translation>Figures and signs</translation>
    </message>
    <message>
        <source>English letters</source>
        <translation>English letters</translation>
    </message>
    <message>
        <source>Russian letters</source>
        <translation>Russian letters</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Erase the last digit</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Your order stays as it is</source>
        <translation>Your order stays as it is</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>Capital letters</source>
        <translation>Capital letters</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Erase the last character</translation>
    </message>
</context>
<context>
    <name>Licence</name>
    <message>
        <source>This restaurant has the lifetime licence</source>
        <translation>This restaurant has the lifetime licence</translation>
    </message>
    <message>
        <source>The kiosk may send orders</source>
        <translation>The kiosk may send orders</translation>
    </message>
    <message>
        <source>The licence ends soon: ask the dealer to renew it</source>
        <translation>The licence ends soon: ask the dealer to renew it</translation>
    </message>
    <message>
        <source>The licence has ended: ask the dealer to renew it</source>
        <translation>The licence has ended: ask the dealer to renew it</translation>
    </message>
    <message>
        <source>The cash server does not take the licence</source>
        <translation>The cash server does not take the licence</translation>
    </message>
    <message>
        <source>No licence has been received yet</source>
        <translation>No licence has been received yet</translation>
    </message>
    <message>
        <source>Guests can look at the menu and order at the counter</source>
        <translation>Guests can look at the menu and order at the counter</translation>
    </message>
    <message>
        <source>The developer&apos;s token has ended: no new licence can be fetched</source>
        <translation>The developer&apos;s token has ended: no new licence can be fetched</translation>
    </message>
    <message>
        <source>The developer&apos;s token ends soon: ask for a new one</source>
        <translation>The developer&apos;s token ends soon: ask for a new one</translation>
    </message>
    <message>
        <source>Nothing is fetched, and nothing has an end</source>
        <translation>Nothing is fetched, and nothing has an end</translation>
    </message>
    <message>
        <source>It is fetched anew by itself every hour or so</source>
        <translation>It is fetched anew by itself every hour or so</translation>
    </message>
    <message>
        <source>Licence valid until</source>
        <translation>Licence valid until</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Days left</translation>
    </message>
    <message>
        <source>no end is named</source>
        <translation>no end is named</translation>
    </message>
    <message>
        <source>Developer&apos;s token until</source>
        <translation>Developer&apos;s token until</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Days left of the token</source>
        <translation>Days left of the token</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Anchor</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Licence id</source>
        <translation>Licence id</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Fetched</translation>
    </message>
    <message>
        <source>This installation</source>
        <translation>This installation</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Next number</translation>
    </message>
    <message>
        <source>%1, in doubt: the next order asks the cash server</source>
        <translation>%1, in doubt: the next order asks the cash server</translation>
    </message>
    <message>
        <source>%1, on its way</source>
        <translation>%1, on its way</translation>
    </message>
    <message>
        <source>Fetched just now</source>
        <translation>Fetched just now</translation>
    </message>
    <message>
        <source>The licence server does not answer: check the kiosk&apos;s way to the internet</source>
        <translation>The licence server does not answer: check the kiosk&apos;s way to the internet</translation>
    </message>
    <message>
        <source>The licence server refuses the account: check it with the dealer, then run the wizard</source>
        <translation>The licence server refuses the account: check it with the dealer, then run the wizard</translation>
    </message>
    <message>
        <source>The licence server knows no licence for this anchor: the dealer has to activate it</source>
        <translation>The licence server knows no licence for this anchor: the dealer has to activate it</translation>
    </message>
    <message>
        <source>The licence server gave an answer that cannot be used: try again later</source>
        <translation>The licence server gave an answer that cannot be used: try again later</translation>
    </message>
    <message>
        <source>it is over</source>
        <translation>it is over</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>today at %1</translation>
    </message>
</context>
<context>
    <name>LicencePage</name>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>What has an end</source>
        <translation>What has an end</translation>
    </message>
    <message>
        <source>What it is known by</source>
        <translation>What it is known by</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Back to the guests</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>Refresh now</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Whole dish</source>
        <translation>Whole dish</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>LogLinePage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Logs</name>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>detail</translation>
    </message>
    <message>
        <source>Looking through the log</source>
        <translation>Looking through the log</translation>
    </message>
    <message>
        <source>The newest line is on top</source>
        <translation>The newest line is on top</translation>
    </message>
    <message>
        <source>No line is like that</source>
        <translation>No line is like that</translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>The log is empty</translation>
    </message>
</context>
<context>
    <name>LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>By words</source>
        <translation>By words</translation>
    </message>
    <message>
        <source>Words that stand in the line</source>
        <translation>Words that stand in the line</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Back to the guests</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Newer</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Older</translation>
    </message>
</context>
<context>
    <name>Loyalty</name>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n&#xa0;point</numerusform>
            <numerusform>%n&#xa0;points</numerusform>
        </translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hello</translation>
    </message>
    <message>
        <source>Hello, %1</source>
        <translation>Hello, %1</translation>
    </message>
    <message>
        <source>Guest card</source>
        <translation>Guest card</translation>
    </message>
    <message>
        <source>Looking up the card</source>
        <translation>Looking up the card</translation>
    </message>
    <message>
        <source>Points are unavailable now</source>
        <translation>Points are unavailable now</translation>
    </message>
    <message>
        <source>Card •• %1</source>
        <translation>Card •• %1</translation>
    </message>
    <message>
        <source>up to %1 % of the order</source>
        <translation>up to %1 % of the order</translation>
    </message>
    <message>
        <source>1 point = %1</source>
        <translation>1 point = %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>Use no points</source>
        <translation>Use no points</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Use %1</translation>
    </message>
    <message>
        <source>%1, you can use up to %2 on the next step</source>
        <translation>%1, you can use up to %2 on the next step</translation>
    </message>
    <message>
        <source>You can use up to %2 on the next step</source>
        <translation>You can use up to %2 on the next step</translation>
    </message>
    <message>
        <source>Dishes, %1</source>
        <translation>Dishes, %1</translation>
    </message>
    <message>
        <source>Card •• %1 is in use now, with its points and coupons</source>
        <translation>Card •• %1 is in use now, with its points and coupons</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to the next level</source>
        <translation>
            <numerusform>%n point to the next level</numerusform>
            <numerusform>%n points to the next level</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) will expire on %1</source>
        <translation>
            <numerusform>%n point will expire on %1</numerusform>
            <numerusform>%n points will expire on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoyaltyChip</name>
    <message>
        <source>Looking for the card</source>
        <translation>Looking for the card</translation>
    </message>
    <message>
        <source>Points are unavailable now</source>
        <translation>Points are unavailable now</translation>
    </message>
    <message>
        <source>Guest card</source>
        <translation>Guest card</translation>
    </message>
</context>
<context>
    <name>LoyaltyScreen</name>
    <message>
        <source>Have a guest card?</source>
        <translation>Have a guest card?</translation>
    </message>
    <message>
        <source>Hold it to the reader, or sign in by phone</source>
        <translation>Hold it to the reader, or sign in by phone</translation>
    </message>
    <message>
        <source>Hold it to the reader and your points will appear here</source>
        <translation>Hold it to the reader and your points will appear here</translation>
    </message>
    <message>
        <source>Looking for your card</source>
        <translation>Looking for your card</translation>
    </message>
    <message>
        <source>This takes a few seconds</source>
        <translation>This takes a few seconds</translation>
    </message>
    <message>
        <source>This card did not work</source>
        <translation>This card did not work</translation>
    </message>
    <message>
        <source>Points are unavailable now</source>
        <translation>Points are unavailable now</translation>
    </message>
    <message>
        <source>You can order without them</source>
        <translation>You can order without them</translation>
    </message>
    <message>
        <source>Sign in by phone</source>
        <translation>Sign in by phone</translation>
    </message>
    <message>
        <source>How many points to use</source>
        <translation>How many points to use</translation>
    </message>
    <message>
        <source>Points cannot be used for this order</source>
        <translation>Points cannot be used for this order</translation>
    </message>
    <message>
        <source>Your coupons</source>
        <translation>Your coupons</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Continue without a card</source>
        <translation>Continue without a card</translation>
    </message>
</context>
<context>
    <name>MessageStates</name>
    <message>
        <source>Toast</source>
        <translation>Toast</translation>
    </message>
    <message>
        <source>with one way back</source>
        <translation>with one way back</translation>
    </message>
    <message>
        <source>Medovik removed</source>
        <translation>Medovik removed</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>keypad focus</translation>
    </message>
    <message>
        <source>trouble, stays until it is tapped</source>
        <translation>trouble, stays until it is tapped</translation>
    </message>
    <message>
        <source>Borscht has just sold out</source>
        <translation>Borscht has just sold out</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Rings</translation>
    </message>
    <message>
        <source>something is under way</source>
        <translation>something is under way</translation>
    </message>
    <message>
        <source>for more than ten seconds</source>
        <translation>for more than ten seconds</translation>
    </message>
    <message>
        <source>time that runs out</source>
        <translation>time that runs out</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sentences</translation>
    </message>
    <message>
        <source>in the dock</source>
        <translation>in the dock</translation>
    </message>
    <message>
        <source>You can use up to 340 points on the next step</source>
        <translation>You can use up to 340 points on the next step</translation>
    </message>
    <message>
        <source>while something is under way</source>
        <translation>while something is under way</translation>
    </message>
    <message>
        <source>Waiting for the terminal</source>
        <translation>Waiting for the terminal</translation>
    </message>
    <message>
        <source>Order 47 is placed</source>
        <translation>Order 47 is placed</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>over the screen; keys stay in it</source>
        <translation>over the screen; keys stay in it</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Open the sheet</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>Still there?</translation>
    </message>
    <message>
        <source>Touch the screen to go on</source>
        <translation>Touch the screen to go on</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Start again</translation>
    </message>
</context>
<context>
    <name>ModifierGroup</name>
    <message>
        <source>Please choose one</source>
        <translation>Please choose one</translation>
    </message>
    <message>
        <source>Please choose: %1</source>
        <translation>Please choose: %1</translation>
    </message>
</context>
<context>
    <name>MoreSheet</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>Add a note for the kitchen</source>
        <translation>Add a note for the kitchen</translation>
    </message>
    <message>
        <source>Your note for the kitchen: %1</source>
        <translation>Your note for the kitchen: %1</translation>
    </message>
    <message>
        <source>For the kitchen</source>
        <translation>For the kitchen</translation>
    </message>
</context>
<context>
    <name>NoteScreen</name>
    <message>
        <source>A note for the kitchen</source>
        <translation>A note for the kitchen</translation>
    </message>
    <message>
        <source>It is read together with your order. If you have an allergy, please tell us in person</source>
        <translation>It is read together with your order. If you have an allergy, please tell us in person</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Your note</translation>
    </message>
    <message>
        <source>For example: no onion</source>
        <translation>For example: no onion</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Phone number</source>
        <translation>Phone number</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Find and print</source>
        <translation>Find and print</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Add %1</source>
        <translation>Add %1</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Add %1</source>
        <translation>Add %1</translation>
    </message>
</context>
<context>
    <name>OperationsDay</name>
    <message>
        <source>The day</source>
        <translation>The day</translation>
    </message>
    <message>
        <source>Stop list</source>
        <translation>Stop list</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Open the kiosk</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Close the kiosk</translation>
    </message>
    <message>
        <source>Guests are told why; a payment under way is not interrupted</source>
        <translation>Guests are told why; a payment under way is not interrupted</translation>
    </message>
    <message>
        <source>Wipe the screen</source>
        <translation>Wipe the screen</translation>
    </message>
    <message>
        <source>Touches do nothing for a while</source>
        <translation>Touches do nothing for a while</translation>
    </message>
    <message>
        <source>The shift</source>
        <translation>The shift</translation>
    </message>
    <message>
        <source>What the till says of it, and what was sold here</source>
        <translation>What the till says of it, and what was sold here</translation>
    </message>
</context>
<context>
    <name>OperationsPage</name>
    <message>
        <source>Operations</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Back to the guests</translation>
    </message>
</context>
<context>
    <name>OperationsReceipts</name>
    <message>
        <source>Receipts and money</source>
        <translation>Receipts and money</translation>
    </message>
    <message>
        <source>Return money</source>
        <translation>Return money</translation>
    </message>
    <message>
        <source>By the number on the receipt</source>
        <translation>By the number on the receipt</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>By the number of the order</source>
        <translation>By the number of the order</translation>
    </message>
    <message>
        <source>Find a purchase</source>
        <translation>Find a purchase</translation>
    </message>
    <message>
        <source>Recent purchases, step by step</source>
        <translation>Recent purchases, step by step</translation>
    </message>
</context>
<context>
    <name>OrderType</name>
    <message>
        <source>We bring it to your table</source>
        <translation>We bring it to your table</translation>
    </message>
    <message>
        <source>We pack it for you</source>
        <translation>We pack it for you</translation>
    </message>
    <message>
        <source>Eat in, table %1</source>
        <translation>Eat in, table %1</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>Eat in</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Take away</translation>
    </message>
</context>
<context>
    <name>OrderTypeScreen</name>
    <message>
        <source>Where will you eat?</source>
        <translation>Where will you eat?</translation>
    </message>
    <message>
        <source>Same menu, same prices</source>
        <translation>Same menu, same prices</translation>
    </message>
    <message>
        <source>Have a guest card?</source>
        <translation>Have a guest card?</translation>
    </message>
    <message>
        <source>Hold it to the reader and we will know you</source>
        <translation>Hold it to the reader and we will know you</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>See the menu</source>
        <translation>See the menu</translation>
    </message>
</context>
<context>
    <name>PageArrows</name>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>Pay</name>
    <message>
        <source>after points and coupon</source>
        <translation>after points and coupon</translation>
    </message>
    <message>
        <source>after the coupon</source>
        <translation>after the coupon</translation>
    </message>
    <message>
        <source>after points</source>
        <translation>after points</translation>
    </message>
    <message>
        <source>Without points, %1</source>
        <translation>Without points, %1</translation>
    </message>
    <message>
        <source>We will use %1 and your coupon, %2</source>
        <translation>We will use %1 and your coupon, %2</translation>
    </message>
    <message>
        <source>We will use your coupon, %1</source>
        <translation>We will use your coupon, %1</translation>
    </message>
    <message>
        <source>We will use %1</source>
        <translation>We will use %1</translation>
    </message>
    <message>
        <source>One card terminal does not work right now</source>
        <translation>One card terminal does not work right now</translation>
    </message>
    <message>
        <source>Cards and QR codes are not taken right now</source>
        <translation>Cards and QR codes are not taken right now</translation>
    </message>
    <message>
        <source>Cards are not taken right now</source>
        <translation>Cards are not taken right now</translation>
    </message>
    <message>
        <source>QR codes are not taken right now</source>
        <translation>QR codes are not taken right now</translation>
    </message>
    <message>
        <source>The counter is closed right now</source>
        <translation>The counter is closed right now</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Second terminal</source>
        <translation>Second terminal</translation>
    </message>
    <message>
        <source>By QR code</source>
        <translation>By QR code</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>By card</source>
        <translation>By card</translation>
    </message>
    <message>
        <source>Pay by QR code</source>
        <translation>Pay by QR code</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>Pay at the counter</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>Pay by card</translation>
    </message>
    <message>
        <source>From your bank&apos;s app</source>
        <translation>From your bank&apos;s app</translation>
    </message>
    <message>
        <source>Cash or card</source>
        <translation>Cash or card</translation>
    </message>
    <message>
        <source>Card, phone or watch</source>
        <translation>Card, phone or watch</translation>
    </message>
    <message>
        <source>Card, phone or watch on the terminal on the left</source>
        <translation>Card, phone or watch on the terminal on the left</translation>
    </message>
    <message>
        <source>Card, phone or watch on the terminal below</source>
        <translation>Card, phone or watch on the terminal below</translation>
    </message>
    <message>
        <source>Card, phone or watch on the terminal on the right</source>
        <translation>Card, phone or watch on the terminal on the right</translation>
    </message>
    <message>
        <source>How will you pay?</source>
        <translation>How will you pay?</translation>
    </message>
    <message>
        <source>Please order at the counter, we will gladly help</source>
        <translation>Please order at the counter, we will gladly help</translation>
    </message>
</context>
<context>
    <name>PhoneScreen</name>
    <message>
        <source>Sign in by phone</source>
        <translation>Sign in by phone</translation>
    </message>
    <message>
        <source>We will find your card and points and send a code</source>
        <translation>We will find your card and points and send a code</translation>
    </message>
    <message>
        <source>Get the code</source>
        <translation>Get the code</translation>
    </message>
    <message>
        <source>Your number leaves the screen and is not kept here</source>
        <translation>Your number leaves the screen and is not kept here</translation>
    </message>
    <message>
        <source>Continue without a card</source>
        <translation>Continue without a card</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Back to the guests</translation>
    </message>
</context>
<context>
    <name>PrimaryButton</name>
    <message>
        <source>One moment</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>Purchase</name>
    <message>
        <source>Placing your order</source>
        <translation>Placing your order</translation>
    </message>
    <message>
        <source>Applying your coupon</source>
        <translation>Applying your coupon</translation>
    </message>
    <message>
        <source>Using %1</source>
        <translation>Using %1</translation>
    </message>
    <message>
        <source>Scan the code</source>
        <translation>Scan the code</translation>
    </message>
    <message>
        <source>Tap your card on the second terminal</source>
        <translation>Tap your card on the second terminal</translation>
    </message>
    <message>
        <source>Tap your card on the terminal</source>
        <translation>Tap your card on the terminal</translation>
    </message>
    <message>
        <source>It is on the terminal or on a printed slip</source>
        <translation>It is on the terminal or on a printed slip</translation>
    </message>
    <message>
        <source>Confirm the payment in the app</source>
        <translation>Confirm the payment in the app</translation>
    </message>
    <message>
        <source>PIN code, if the terminal asks for it</source>
        <translation>PIN code, if the terminal asks for it</translation>
    </message>
    <message>
        <source>Wait for the answer, it takes up to a minute</source>
        <translation>Wait for the answer, it takes up to a minute</translation>
    </message>
    <message>
        <source>Cancelling the payment</source>
        <translation>Cancelling the payment</translation>
    </message>
    <message>
        <source>Point your bank&apos;s app at the code</source>
        <translation>Point your bank&apos;s app at the code</translation>
    </message>
    <message>
        <source>Waiting for the bank</source>
        <translation>Waiting for the bank</translation>
    </message>
    <message>
        <source>Waiting for the terminal</source>
        <translation>Waiting for the terminal</translation>
    </message>
    <message>
        <source>Payment cancelled</source>
        <translation>Payment cancelled</translation>
    </message>
    <message>
        <source>The terminal is not ready</source>
        <translation>The terminal is not ready</translation>
    </message>
    <message>
        <source>The payment by code did not go through</source>
        <translation>The payment by code did not go through</translation>
    </message>
    <message>
        <source>Try again in a moment or choose another way to pay</source>
        <translation>Try again in a moment or choose another way to pay</translation>
    </message>
    <message>
        <source>Please try again in a moment</source>
        <translation>Please try again in a moment</translation>
    </message>
    <message>
        <source>You can try again or choose another way to pay</source>
        <translation>You can try again or choose another way to pay</translation>
    </message>
    <message>
        <source>You can try again</source>
        <translation>You can try again</translation>
    </message>
    <message>
        <source>You can try again with another card</source>
        <translation>You can try again with another card</translation>
    </message>
    <message>
        <source>Payment accepted. Registering your order</source>
        <translation>Payment accepted. Registering your order</translation>
    </message>
    <message>
        <source>Checking your payment</source>
        <translation>Checking your payment</translation>
    </message>
    <message>
        <source>Cancelling your order</source>
        <translation>Cancelling your order</translation>
    </message>
    <message>
        <source>Your bank said no</source>
        <translation>Your bank said no</translation>
    </message>
    <message>
        <source>Points could not be used</source>
        <translation>Points could not be used</translation>
    </message>
    <message>
        <source>The coupon did not work</source>
        <translation>The coupon did not&#xa0;work</translation>
    </message>
    <message>
        <source>Paid, thank you!</source>
        <translation>Paid, thank you!</translation>
    </message>
    <message>
        <source>Please pay at the counter</source>
        <translation>Please pay at the counter</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Nothing was charged</translation>
    </message>
    <message>
        <source>Your money is being returned</source>
        <translation>Your money is being returned</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>Please see our staff</translation>
    </message>
    <message>
        <source>Please see our staff, number %1</source>
        <translation>Please see our staff, number&#xa0;%1</translation>
    </message>
    <message>
        <source>This takes a few seconds</source>
        <translation>This takes a few seconds</translation>
    </message>
    <message>
        <source>We are asking the terminal. Please do not present a card again</source>
        <translation>We are asking the terminal. Please do not present a card again</translation>
    </message>
    <message>
        <source>The bank has not answered yet. It usually takes up to a minute</source>
        <translation>The bank has not answered yet. It usually takes up to a minute</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>One moment, please</translation>
    </message>
    <message>
        <source>Card, phone or watch</source>
        <translation>Card, phone or watch</translation>
    </message>
    <message>
        <source>Nothing was charged. You can pay the whole sum another way</source>
        <translation>Nothing was charged. You can pay the whole sum another way</translation>
    </message>
    <message>
        <source>We bring it to table %1</source>
        <translation>We bring it to table %1</translation>
    </message>
    <message>
        <source>We will call your number</source>
        <translation>We will call your number</translation>
    </message>
    <message>
        <source>Tell us the number, we have your order</source>
        <translation>Tell us the number, we have your order</translation>
    </message>
    <message>
        <source>Keep number %1</source>
        <translation>Keep number&#xa0;%1</translation>
    </message>
    <message>
        <source>We can see your payment</source>
        <translation>We can see your payment</translation>
    </message>
    <message>
        <source>Order %1 is placed</source>
        <translation>Order %1 is placed</translation>
    </message>
    <message>
        <source>Take a photo of number %1</source>
        <translation>Take a photo of number %1</translation>
    </message>
    <message>
        <source>Need to step away? Tell us number %1</source>
        <translation>Need to step away? Tell us number&#xa0;%1</translation>
    </message>
    <message>
        <source>Wait here or come to the counter: we will find your payment by it</source>
        <translation>Wait here or come to the counter: we will find your payment by it</translation>
    </message>
    <message>
        <source>We will find your payment by it</source>
        <translation>We will find your payment by it</translation>
    </message>
    <message>
        <source>This stays on the screen for %1</source>
        <translation>This stays on the screen for %1</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Your order</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>This is taking longer than usual</source>
        <translation>This is taking longer than usual</translation>
    </message>
    <message>
        <source>Order placed at the till</source>
        <translation>Order placed at the till</translation>
    </message>
    <message>
        <source>Placing the order at the till</source>
        <translation>Placing the order at the till</translation>
    </message>
    <message>
        <source>Coupon applied</source>
        <translation>Coupon applied</translation>
    </message>
    <message>
        <source>Applying the coupon</source>
        <translation>Applying the coupon</translation>
    </message>
    <message>
        <source>Points used</source>
        <translation>Points used</translation>
    </message>
    <message>
        <source>Using the points</source>
        <translation>Using the points</translation>
    </message>
    <message>
        <source>Order checked</source>
        <translation>Order checked</translation>
    </message>
    <message>
        <source>Checking the order before payment</source>
        <translation>Checking the order before payment</translation>
    </message>
    <message>
        <source>Payment accepted</source>
        <translation>Payment accepted</translation>
    </message>
    <message>
        <source>Asking the bank about the payment</source>
        <translation>Asking the bank about the payment</translation>
    </message>
    <message>
        <source>Payment registered</source>
        <translation>Payment registered</translation>
    </message>
    <message>
        <source>Registering the payment</source>
        <translation>Registering the payment</translation>
    </message>
    <message>
        <source>Your order is in the kitchen</source>
        <translation>Your order is in the kitchen</translation>
    </message>
    <message>
        <source>Sending your order to the kitchen</source>
        <translation>Sending your order to the kitchen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Take a photo of the number or the code</source>
        <translation>Take a photo of the number or the code</translation>
    </message>
    <message>
        <source>Printing your ticket</source>
        <translation>Printing your ticket</translation>
    </message>
    <message>
        <source>Please take your ticket with the number</source>
        <translation>Please take your ticket with the number</translation>
    </message>
    <message>
        <source>We are out of paper. Take a photo of the number or the code</source>
        <translation>We are out of paper. Take a photo of the number or the code</translation>
    </message>
    <message>
        <source>The ticket did not print. Take a photo of the number or the code</source>
        <translation>The ticket did not print. Take a photo of the number or the code</translation>
    </message>
    <message>
        <source>Take slip %1</source>
        <translation>Take slip %1</translation>
    </message>
</context>
<context>
    <name>PurchaseDeeds</name>
    <message>
        <source>Return money</source>
        <translation>Return money</translation>
    </message>
    <message>
        <source>All of it, or some of the dishes</source>
        <translation>All of it, or some of the dishes</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
</context>
<context>
    <name>PurchasePage</name>
    <message>
        <source>What is known</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ask the till</source>
        <translation>Ask the till</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolve</translation>
    </message>
</context>
<context>
    <name>PurchasesPage</name>
    <message>
        <source>Purchases</source>
        <translation>Purchases</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Back to the guests</translation>
    </message>
</context>
<context>
    <name>QrImage</name>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
</context>
<context>
    <name>RailSearch</name>
    <message>
        <source>Find a dish</source>
        <translation>Find a dish</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
</context>
<context>
    <name>RefundPage</name>
    <message>
        <source>Return money</source>
        <translation>Return money</translation>
    </message>
    <message>
        <source>The till is being asked</source>
        <translation>The till is being asked</translation>
    </message>
    <message>
        <source>What goes back?</source>
        <translation>What goes back?</translation>
    </message>
    <message>
        <source>To return</source>
        <translation>To return</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In your own words</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Enter the PIN</translation>
    </message>
</context>
<context>
    <name>RefundedPage</name>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>What is true?</source>
        <translation>What is true?</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>Print the guest&apos;s slip again</source>
        <translation>Print the guest&apos;s slip again</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
</context>
<context>
    <name>Refunds</name>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Receipt of the return</source>
        <translation>Receipt of the return</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Back by the terminal</source>
        <translation>Back by the terminal</translation>
    </message>
    <message>
        <source>Points back to the guest</source>
        <translation>Points back to the guest</translation>
    </message>
    <message>
        <source>Earned points taken back</source>
        <translation>Earned points taken back</translation>
    </message>
    <message>
        <source>The till warns</source>
        <translation>The till warns</translation>
    </message>
    <message>
        <source>Returned by</source>
        <translation>Returned by</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Returns are not set up here</source>
        <translation>Returns are not set up here</translation>
    </message>
    <message>
        <source>Return it at the till. The installer names a reason for returns in the settings</source>
        <translation>Return it at the till. The installer names a reason for returns in the settings</translation>
    </message>
    <message>
        <source>This purchase is still on its way</source>
        <translation>This purchase is still on its way</translation>
    </message>
    <message>
        <source>Wait until it has come to its end, then return it</source>
        <translation>Wait until it has come to its end, then return it</translation>
    </message>
    <message>
        <source>Nobody has paid for it</source>
        <translation>Nobody has paid for it</translation>
    </message>
    <message>
        <source>There is nothing to give back</source>
        <translation>There is nothing to give back</translation>
    </message>
    <message>
        <source>The counter took the money</source>
        <translation>The counter took the money</translation>
    </message>
    <message>
        <source>Return it at the till</source>
        <translation>Return it at the till</translation>
    </message>
    <message>
        <source>The till does not show this receipt</source>
        <translation>The till does not show this receipt</translation>
    </message>
    <message>
        <source>Check the number. A receipt of an earlier shift is returned at the till</source>
        <translation>Check the number. A receipt of an earlier shift is returned at the till</translation>
    </message>
    <message>
        <source>All of it has been returned</source>
        <translation>All of it has been returned</translation>
    </message>
    <message>
        <source>Nothing is left to give back</source>
        <translation>Nothing is left to give back</translation>
    </message>
    <message>
        <source>A refund is not settled yet</source>
        <translation>A refund is not settled yet</translation>
    </message>
    <message>
        <source>Open it on its purchase, and wait for the till&apos;s answer</source>
        <translation>Open it on its purchase, and wait for the till&apos;s answer</translation>
    </message>
    <message>
        <source>The till does not answer</source>
        <translation>The till does not answer</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again when it is back</source>
        <translation>Nothing was changed. Try again when it is back</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>It stands on the till&apos;s receipt and on the kiosk&apos;s ticket</source>
        <translation>It stands on the till&apos;s receipt and on the kiosk&apos;s ticket</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>The newest order of this number is printed</source>
        <translation>The newest order of this number is printed</translation>
    </message>
    <message>
        <source>This kiosk has sold no such order</source>
        <translation>This kiosk has sold no such order</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Not served</translation>
    </message>
    <message>
        <source>Not as it should be</source>
        <translation>Not as it should be</translation>
    </message>
    <message>
        <source>The guest changed their mind</source>
        <translation>The guest changed their mind</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Paid twice</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>In my own words</translation>
    </message>
    <message>
        <source>Choose what goes back</source>
        <translation>Choose what goes back</translation>
    </message>
    <message>
        <source>Choose why</source>
        <translation>Choose why</translation>
    </message>
    <message>
        <source>Type why</source>
        <translation>Type why</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>Order %1, receipt %2</source>
        <translation>Order %1, receipt %2</translation>
    </message>
    <message>
        <source>Points are in it: only all of it goes back together</source>
        <translation>Points are in it: only all of it goes back together</translation>
    </message>
    <message>
        <source>Part of it has been returned before</source>
        <translation>Part of it has been returned before</translation>
    </message>
    <message>
        <source>Return %1: %2</source>
        <translation>Return %1: %2</translation>
    </message>
    <message>
        <source>The till returns the money by the station&apos;s terminal. The guest may be asked for the card</source>
        <translation>The till returns the money by the station&apos;s terminal. The guest may be asked for the card</translation>
    </message>
    <message>
        <source>First the till, then the kiosk&apos;s terminal returns the sum. If it cannot, you are told what to do</source>
        <translation>First the till, then the kiosk&apos;s terminal returns the sum. If it cannot, you are told what to do</translation>
    </message>
    <message>
        <source>The till returns the money through the bank</source>
        <translation>The till returns the money through the bank</translation>
    </message>
    <message>
        <source>The till returns the money the way it was paid. Cash you hand out from the till&apos;s drawer</source>
        <translation>The till returns the money the way it was paid. Cash you hand out from the till&apos;s drawer</translation>
    </message>
    <message>
        <source>The till has a receipt of the return</source>
        <translation>The till has a receipt of the return</translation>
    </message>
    <message>
        <source>The kiosk goes on: terminal and points come next</source>
        <translation>The kiosk goes on: terminal and points come next</translation>
    </message>
    <message>
        <source>The till has no receipt of the return</source>
        <translation>The till has no receipt of the return</translation>
    </message>
    <message>
        <source>Nothing counts as returned. You may return it again</source>
        <translation>Nothing counts as returned. You may return it again</translation>
    </message>
    <message>
        <source>The guest has the sum back</source>
        <translation>The guest has the sum back</translation>
    </message>
    <message>
        <source>You have seen it in the terminal&apos;s journal, or given it back</source>
        <translation>You have seen it in the terminal&apos;s journal, or given it back</translation>
    </message>
    <message>
        <source>This was settled before your word, which changed nothing: if you handed out money, the guest has it twice</source>
        <translation>This was settled before your word, which changed nothing: if you handed out money, the guest has it twice</translation>
    </message>
    <message>
        <source>This was settled before your word, which changed nothing</source>
        <translation>This was settled before your word, which changed nothing</translation>
    </message>
    <message>
        <source>The till is taking it back</source>
        <translation>The till is taking it back</translation>
    </message>
    <message>
        <source>Wait for its answer; nothing has to be pressed again</source>
        <translation>Wait for its answer; nothing has to be pressed again</translation>
    </message>
    <message>
        <source>Whether it took the goods back is not known. The kiosk asks on: do not return them at the till meanwhile</source>
        <translation>Whether it took the goods back is not known. The kiosk asks on: do not return them at the till meanwhile</translation>
    </message>
    <message>
        <source>Your decision is needed</source>
        <translation>Your decision is needed</translation>
    </message>
    <message>
        <source>Nobody can tell whether the till took the goods back. Look there for a receipt of the return, then say so here</source>
        <translation>Nobody can tell whether the till took the goods back. Look there for a receipt of the return, then say so here</translation>
    </message>
    <message>
        <source>The terminal is giving the sum back</source>
        <translation>The terminal is giving the sum back</translation>
    </message>
    <message>
        <source>The till has its receipt of the return already</source>
        <translation>The till has its receipt of the return already</translation>
    </message>
    <message>
        <source>The terminal does not say whether it gave the sum back</source>
        <translation>The terminal does not say whether it gave the sum back</translation>
    </message>
    <message>
        <source>Look into its journal, then say so here</source>
        <translation>Look into its journal, then say so here</translation>
    </message>
    <message>
        <source>Points are being put right</source>
        <translation>Points are being put right</translation>
    </message>
    <message>
        <source>The money is settled</source>
        <translation>The money is settled</translation>
    </message>
    <message>
        <source>The card system does not answer</source>
        <translation>The card system does not answer</translation>
    </message>
    <message>
        <source>The money is settled. The kiosk puts points right once it answers</source>
        <translation>The money is settled. The kiosk puts points right once it answers</translation>
    </message>
    <message>
        <source>Returned at the till; your part is left</source>
        <translation>Returned at the till; your part is left</translation>
    </message>
    <message>
        <source>Money returned</source>
        <translation>Money returned</translation>
    </message>
    <message>
        <source>Nothing was returned</source>
        <translation>Nothing was returned</translation>
    </message>
    <message>
        <source>The terminal gave the sum back to the card</source>
        <translation>The terminal gave the sum back to the card</translation>
    </message>
    <message>
        <source>The till returned it through the bank</source>
        <translation>The till returned it through the bank</translation>
    </message>
    <message>
        <source>The till returned it the way it was paid</source>
        <translation>The till returned it the way it was paid</translation>
    </message>
    <message>
        <source>The till returned it to the card</source>
        <translation>The till returned it to the card</translation>
    </message>
    <message>
        <source>Give %1 back: at the terminal by its own menu, or in cash from the till</source>
        <translation>Give %1 back: at the terminal by its own menu, or in cash from the till</translation>
    </message>
    <message>
        <source>Give the points back in the card system</source>
        <translation>Give the points back in the card system</translation>
    </message>
    <message>
        <source>Take the earned points back in the card system</source>
        <translation>Take the earned points back in the card system</translation>
    </message>
    <message>
        <source>The station&apos;s terminal did not give the money back. Try again with the guest&apos;s card at hand, or return it at the till</source>
        <translation>The station&apos;s terminal did not give the money back. Try again with the guest&apos;s card at hand, or return it at the till</translation>
    </message>
    <message>
        <source>The till cannot be reached. Try again when it is back</source>
        <translation>The till cannot be reached. Try again when it is back</translation>
    </message>
    <message>
        <source>A purchase is not settled yet. Settle it first, then try again</source>
        <translation>A purchase is not settled yet. Settle it first, then try again</translation>
    </message>
    <message>
        <source>The licence does not allow it now. Return it at the till</source>
        <translation>The licence does not allow it now. Return it at the till</translation>
    </message>
    <message>
        <source>The shift is being closed. Try again when the new one is open</source>
        <translation>The shift is being closed. Try again when the new one is open</translation>
    </message>
    <message>
        <source>Somebody has seen that the till took nothing back</source>
        <translation>Somebody has seen that the till took nothing back</translation>
    </message>
    <message>
        <source>The till said no: a right may be missing, or part of it was returned there. Return it at the till</source>
        <translation>The till said no: a right may be missing, or part of it was returned there. Return it at the till</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>nothing returned</source>
        <translation>nothing returned</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>needs you</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>not settled</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>The printer took it and says no more: look at the paper</source>
        <translation>The printer took it and says no more: look at the paper</translation>
    </message>
    <message>
        <source>This kiosk has no printer</source>
        <translation>This kiosk has no printer</translation>
    </message>
    <message>
        <source>Out of paper: put in a roll and press again</source>
        <translation>Out of paper: put in a roll and press again</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open: close it and press again</source>
        <translation>The printer&apos;s cover is open: close it and press again</translation>
    </message>
    <message>
        <source>The printer does not answer: check its cable and power</source>
        <translation>The printer does not answer: check its cable and power</translation>
    </message>
    <message>
        <source>The printer is jammed or broken: look at its cutter</source>
        <translation>The printer is jammed or broken: look at its cutter</translation>
    </message>
    <message>
        <source>The layout of the paper is wrong: call your dealer</source>
        <translation>The layout of the paper is wrong: call your dealer</translation>
    </message>
    <message>
        <source>Sent, and no more was heard: look at the paper before you press again</source>
        <translation>Sent, and no more was heard: look at the paper before you press again</translation>
    </message>
</context>
<context>
    <name>ResolvePage</name>
    <message>
        <source>What is true?</source>
        <translation>What is true?</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>How do you know?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In your own words</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Enter the PIN</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>You said</source>
        <translation>You said</translation>
    </message>
    <message>
        <source>Found after it</source>
        <translation>Found after it</translation>
    </message>
    <message>
        <source>See every step</source>
        <translation>See every step</translation>
    </message>
    <message>
        <source>All purchases</source>
        <translation>All purchases</translation>
    </message>
</context>
<context>
    <name>SafePlate</name>
    <message>
        <source>Do not pay again</source>
        <translation>Do not pay again</translation>
    </message>
    <message>
        <source>If you were charged, your order is safe</source>
        <translation>If you were charged, your order is safe</translation>
    </message>
</context>
<context>
    <name>ScreenTest</name>
    <message>
        <source>Red</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>White</source>
        <translation>White</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Black</translation>
    </message>
    <message>
        <source>Screen test</source>
        <translation>Screen test</translation>
    </message>
    <message>
        <source>%1: tap for the next</source>
        <translation>%1: tap for the next</translation>
    </message>
    <message>
        <source>Point %1</source>
        <translation>Point %1</translation>
    </message>
    <message>
        <source>End, %1 of %2</source>
        <translation>End, %1 of %2</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Guests often choose</source>
        <translation>Guests often choose</translation>
    </message>
    <message numerus="yes">
        <source>%n dish(es) found</source>
        <translation>
            <numerusform>%n dish found</numerusform>
            <numerusform>%n dishes found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Find a dish</source>
        <translation>Find a dish</translation>
    </message>
    <message>
        <source>What you are looking for</source>
        <translation>What you are looking for</translation>
    </message>
    <message>
        <source>The name of a dish</source>
        <translation>The name of a dish</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Try another word, or look through the categories</source>
        <translation>Try another word, or look through the categories</translation>
    </message>
    <message>
        <source>View order</source>
        <translation>View order</translation>
    </message>
</context>
<context>
    <name>SecondCardSheet</name>
    <message>
        <source>Use the other card?</source>
        <translation>Use the other card?</translation>
    </message>
    <message>
        <source>Use the other card</source>
        <translation>Use the other card</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Keep this one</translation>
    </message>
</context>
<context>
    <name>SeekLine</name>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>Menu of %1</source>
        <translation>Menu of %1</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Trying again in %1</translation>
    </message>
    <message>
        <source>No payment is on its way</source>
        <translation>No payment is on its way</translation>
    </message>
</context>
<context>
    <name>SettingPage</name>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>kept encrypted</source>
        <translation>kept encrypted</translation>
    </message>
    <message>
        <source>Volume of sounds</source>
        <translation>Volume of sounds</translation>
    </message>
    <message>
        <source>Brightness of the screen</source>
        <translation>Brightness of the screen</translation>
    </message>
    <message>
        <source>Ask a silent guest after</source>
        <translation>Ask a silent guest after</translation>
    </message>
    <message>
        <source>Then wait for an answer</source>
        <translation>Then wait for an answer</translation>
    </message>
    <message>
        <source>Show the order number for</source>
        <translation>Show the order number for</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Default text size</source>
        <translation>Default text size</translation>
    </message>
    <message>
        <source>Default colours</source>
        <translation>Default colours</translation>
    </message>
    <message>
        <source>Calm screen by default</source>
        <translation>Calm screen by default</translation>
    </message>
    <message>
        <source>Guests may write a note</source>
        <translation>Guests may write a note</translation>
    </message>
    <message>
        <source>Ticket for a paid order</source>
        <translation>Ticket for a paid order</translation>
    </message>
    <message>
        <source>Ticket for paying at the counter</source>
        <translation>Ticket for paying at the counter</translation>
    </message>
    <message>
        <source>Slip when a payment is in doubt</source>
        <translation>Slip when a payment is in doubt</translation>
    </message>
    <message>
        <source>Print that slip after</source>
        <translation>Print that slip after</translation>
    </message>
    <message>
        <source>Last line of a ticket</source>
        <translation>Last line of a ticket</translation>
    </message>
    <message>
        <source>The same in the second language</source>
        <translation>The same in the second language</translation>
    </message>
    <message>
        <source>What the log keeps</source>
        <translation>What the log keeps</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russian</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Only %1</translation>
    </message>
    <message>
        <source>First %1, then %2</source>
        <translation>First %1, then %2</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark with contrast</source>
        <translation>Dark with contrast</translation>
    </message>
    <message>
        <source>Light with contrast</source>
        <translation>Light with contrast</translation>
    </message>
    <message>
        <source>Every detail</source>
        <translation>Every detail</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Trouble alone</source>
        <translation>Trouble alone</translation>
    </message>
    <message>
        <source>Takes effect at once</source>
        <translation>Takes effect at once</translation>
    </message>
    <message>
        <source>Takes effect from the next guest on</source>
        <translation>Takes effect from the next guest on</translation>
    </message>
    <message>
        <source>Takes effect after a restart</source>
        <translation>Takes effect after a restart</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>Put in a number</source>
        <translation>Put in a number</translation>
    </message>
    <message>
        <source>Put in a whole number</source>
        <translation>Put in a whole number</translation>
    </message>
    <message>
        <source>It has to be at least %1</source>
        <translation>It has to be at least %1</translation>
    </message>
    <message>
        <source>It may be at most %1</source>
        <translation>It may be at most %1</translation>
    </message>
    <message>
        <source>It may have at most %1 characters</source>
        <translation>It may have at most %1 characters</translation>
    </message>
    <message>
        <source>This cannot be its value</source>
        <translation>This cannot be its value</translation>
    </message>
    <message>
        <source>Not saved: %1 of the profile does not fit. Run the wizard</source>
        <translation>Not saved: %1 of the profile does not fit. Run the wizard</translation>
    </message>
    <message>
        <source>Not saved: the profile cannot be read or written</source>
        <translation>Not saved: the profile cannot be read or written</translation>
    </message>
    <message>
        <source>Not saved: the kiosk&apos;s database does not answer</source>
        <translation>Not saved: the kiosk&apos;s database does not answer</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>A purchase is on its way: the kiosk restarts as soon as it is settled</source>
        <translation>A purchase is on its way: the kiosk restarts as soon as it is settled</translation>
    </message>
    <message>
        <source>Something that was changed takes effect after a restart</source>
        <translation>Something that was changed takes effect after a restart</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Take back the last change</translation>
    </message>
    <message>
        <source>Hide the rest</source>
        <translation>Hide the rest</translation>
    </message>
    <message>
        <source>Show the rest: it needs the wizard</source>
        <translation>Show the rest: it needs the wizard</translation>
    </message>
    <message>
        <source>Only the wizard changes these</source>
        <translation>Only the wizard changes these</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Back to the guests</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>The server&apos;s own</source>
        <translation>The server&apos;s own</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Not offered</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>Card, at the terminal of the r_keeper station</source>
        <translation>Card, at the terminal of the r_keeper station</translation>
    </message>
    <message>
        <source>Card, at the kiosk&apos;s own terminal</source>
        <translation>Card, at the kiosk&apos;s own terminal</translation>
    </message>
    <message>
        <source>Bank QR code</source>
        <translation>Bank QR code</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Subscription</translation>
    </message>
    <message>
        <source>Lifetime licence</source>
        <translation>Lifetime licence</translation>
    </message>
    <message>
        <source>CRM 7, over HTTP</source>
        <translation>CRM 7, over HTTP</translation>
    </message>
    <message>
        <source>CRM 5, over TCP</source>
        <translation>CRM 5, over TCP</translation>
    </message>
    <message>
        <source>Nobody: points are only shown</source>
        <translation>Nobody: points are only shown</translation>
    </message>
    <message>
        <source>The kiosk</source>
        <translation>The kiosk</translation>
    </message>
    <message>
        <source>r_keeper</source>
        <translation>r_keeper</translation>
    </message>
    <message>
        <source>On a USB port</source>
        <translation>On a USB port</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>On the network</translation>
    </message>
    <message>
        <source>A reader that types like a keyboard</source>
        <translation>A reader that types like a keyboard</translation>
    </message>
    <message>
        <source>Contactless reader</source>
        <translation>Contactless reader</translation>
    </message>
    <message>
        <source>Magnetic stripe reader</source>
        <translation>Magnetic stripe reader</translation>
    </message>
    <message>
        <source>Bar code scanner</source>
        <translation>Bar code scanner</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>White on black</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Black on white</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Silent</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Quiet</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Loud</translation>
    </message>
    <message>
        <source>Restaurant: sees and settles</source>
        <translation>Restaurant: sees and settles</translation>
    </message>
    <message>
        <source>Administrator: also refunds and sets up</source>
        <translation>Administrator: also refunds and sets up</translation>
    </message>
    <message>
        <source>Dealer: sets up</source>
        <translation>Dealer: sets up</translation>
    </message>
    <message>
        <source>Kaliningrad</source>
        <translation>Kaliningrad</translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation>Moscow</translation>
    </message>
    <message>
        <source>Samara</source>
        <translation>Samara</translation>
    </message>
    <message>
        <source>Yekaterinburg</source>
        <translation>Yekaterinburg</translation>
    </message>
    <message>
        <source>Omsk</source>
        <translation>Omsk</translation>
    </message>
    <message>
        <source>Novosibirsk</source>
        <translation>Novosibirsk</translation>
    </message>
    <message>
        <source>Krasnoyarsk</source>
        <translation>Krasnoyarsk</translation>
    </message>
    <message>
        <source>Irkutsk</source>
        <translation>Irkutsk</translation>
    </message>
    <message>
        <source>Yakutsk</source>
        <translation>Yakutsk</translation>
    </message>
    <message>
        <source>Vladivostok</source>
        <translation>Vladivostok</translation>
    </message>
    <message>
        <source>Magadan</source>
        <translation>Magadan</translation>
    </message>
    <message>
        <source>Kamchatka</source>
        <translation>Kamchatka</translation>
    </message>
    <message>
        <source>Minsk</source>
        <translation>Minsk</translation>
    </message>
    <message>
        <source>Yerevan</source>
        <translation>Yerevan</translation>
    </message>
    <message>
        <source>Tbilisi</source>
        <translation>Tbilisi</translation>
    </message>
    <message>
        <source>Baku</source>
        <translation>Baku</translation>
    </message>
    <message>
        <source>Almaty</source>
        <translation>Almaty</translation>
    </message>
    <message>
        <source>Tashkent</source>
        <translation>Tashkent</translation>
    </message>
    <message>
        <source>Bishkek</source>
        <translation>Bishkek</translation>
    </message>
    <message>
        <source>Dubai</source>
        <translation>Dubai</translation>
    </message>
    <message>
        <source>Time here</source>
        <translation>Time here</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>Certificate is the trusted one</source>
        <translation>Certificate is the trusted one</translation>
    </message>
    <message>
        <source>r_keeper 7</source>
        <translation>r_keeper 7</translation>
    </message>
    <message>
        <source>Name in the network</source>
        <translation>Name in the network</translation>
    </message>
    <message>
        <source>Login works</source>
        <translation>Login works</translation>
    </message>
    <message>
        <source>May read directories and the menu</source>
        <translation>May read directories and the menu</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Restaurant</translation>
    </message>
    <message>
        <source>Shift is open</source>
        <translation>Shift is open</translation>
    </message>
    <message>
        <source>No shift is open now</source>
        <translation>No shift is open now</translation>
    </message>
    <message>
        <source>All of it is in r_keeper</source>
        <translation>All of it is in r_keeper</translation>
    </message>
    <message>
        <source>The reason may be given</source>
        <translation>The reason may be given</translation>
    </message>
    <message>
        <source>Bound to restaurant</source>
        <translation>Bound to restaurant</translation>
    </message>
    <message>
        <source>Licence is active</source>
        <translation>Licence is active</translation>
    </message>
    <message>
        <source>Licence is active, without an end</source>
        <translation>Licence is active, without an end</translation>
    </message>
    <message>
        <source>Developer&apos;s token is good</source>
        <translation>Developer&apos;s token is good</translation>
    </message>
    <message>
        <source>The cash server accepts it</source>
        <translation>The cash server accepts it</translation>
    </message>
    <message>
        <source>The cash server was not asked: it may be asked once a minute</source>
        <translation>The cash server was not asked: it may be asked once a minute</translation>
    </message>
    <message>
        <source>This r_keeper asks for no licence number</source>
        <translation>This r_keeper asks for no licence number</translation>
    </message>
    <message>
        <source>Lifetime licence: nothing is fetched</source>
        <translation>Lifetime licence: nothing is fetched</translation>
    </message>
    <message>
        <source>Guests order without cards</source>
        <translation>Guests order without cards</translation>
    </message>
    <message>
        <source>The card system answers</source>
        <translation>The card system answers</translation>
    </message>
    <message>
        <source>The test card is known</source>
        <translation>The test card is known</translation>
    </message>
    <message>
        <source>No card was tried</source>
        <translation>No card was tried</translation>
    </message>
    <message>
        <source>Card reader is ready</source>
        <translation>Card reader is ready</translation>
    </message>
    <message>
        <source>A card was read</source>
        <translation>A card was read</translation>
    </message>
    <message>
        <source>The test page is printed</source>
        <translation>The test page is printed</translation>
    </message>
    <message>
        <source>The test page was sent: see whether it is there</source>
        <translation>The test page was sent: see whether it is there</translation>
    </message>
    <message>
        <source>Payment terminal is ready</source>
        <translation>Payment terminal is ready</translation>
    </message>
    <message>
        <source>A sound was played</source>
        <translation>A sound was played</translation>
    </message>
    <message>
        <source>No sound could be played</source>
        <translation>No sound could be played</translation>
    </message>
    <message>
        <source>No card reader</source>
        <translation>No card reader</translation>
    </message>
    <message>
        <source>No printer: numbers are on the screen</source>
        <translation>No printer: numbers are on the screen</translation>
    </message>
    <message>
        <source>Smallest capital letters</source>
        <translation>Smallest capital letters</translation>
    </message>
    <message>
        <source>Main buttons</source>
        <translation>Main buttons</translation>
    </message>
    <message>
        <source>Height of the low mode</source>
        <translation>Height of the low mode</translation>
    </message>
    <message>
        <source>May sign in: %1</source>
        <translation>May sign in: %1</translation>
    </message>
    <message>
        <source>Order %1 was made</source>
        <translation>Order %1 was made</translation>
    </message>
    <message>
        <source>Order %1 is void again</source>
        <translation>Order %1 is void again</translation>
    </message>
    <message>
        <source>The profile is complete</source>
        <translation>The profile is complete</translation>
    </message>
    <message>
        <source>Saved for the next kiosk</source>
        <translation>Saved for the next kiosk</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>Reading from r_keeper</source>
        <translation>Reading from r_keeper</translation>
    </message>
    <message>
        <source>Looking around in this network</source>
        <translation>Looking around in this network</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Present a guest card to the reader</source>
        <translation>Present a guest card to the reader</translation>
    </message>
    <message>
        <source>Ordering and voiding</source>
        <translation>Ordering and voiding</translation>
    </message>
    <message>
        <source>There is no answer yet</source>
        <translation>There is no answer yet</translation>
    </message>
    <message>
        <source>Enter something</source>
        <translation>Enter something</translation>
    </message>
    <message>
        <source>That is no name and no address</source>
        <translation>That is no name and no address</translation>
    </message>
    <message>
        <source>Write it without https://, port and spaces</source>
        <translation>Write it without https://, port and spaces</translation>
    </message>
    <message>
        <source>That is no port</source>
        <translation>That is no port</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535</source>
        <translation>A port is a number from 1 to 65535</translation>
    </message>
    <message>
        <source>That is no web address</source>
        <translation>That is no web address</translation>
    </message>
    <message>
        <source>It begins with https:// and has no spaces</source>
        <translation>It begins with https:// and has no spaces</translation>
    </message>
    <message>
        <source>That is no date</source>
        <translation>That is no date</translation>
    </message>
    <message>
        <source>Write it like 2027-05-31</source>
        <translation>Write it like 2027-05-31</translation>
    </message>
    <message>
        <source>That is no GUID</source>
        <translation>That is no GUID</translation>
    </message>
    <message>
        <source>It has 32 digits and letters from a to f</source>
        <translation>It has 32 digits and letters from a to f</translation>
    </message>
    <message>
        <source>That is no number</source>
        <translation>That is no number</translation>
    </message>
    <message>
        <source>Write digits only</source>
        <translation>Write digits only</translation>
    </message>
    <message>
        <source>That height is not possible</source>
        <translation>That height is not possible</translation>
    </message>
    <message>
        <source>Write millimetres, from 0 to 960</source>
        <translation>Write millimetres, from 0 to 960</translation>
    </message>
    <message>
        <source>That is too long</source>
        <translation>That is too long</translation>
    </message>
    <message>
        <source>At most 200 characters</source>
        <translation>At most 200 characters</translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits</source>
        <translation>A PIN has 4 to 8 digits</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Type it once more</translation>
    </message>
    <message>
        <source>Everybody tries this PIN first</source>
        <translation>Everybody tries this PIN first</translation>
    </message>
    <message>
        <source>Avoid one digit repeated and digits in a row</source>
        <translation>Avoid one digit repeated and digits in a row</translation>
    </message>
    <message>
        <source>This PIN cannot be used</source>
        <translation>This PIN cannot be used</translation>
    </message>
    <message>
        <source>Take another one</source>
        <translation>Take another one</translation>
    </message>
    <message>
        <source>Two ways to pay have the same tender</source>
        <translation>Two ways to pay have the same tender</translation>
    </message>
    <message>
        <source>Choose a tender of its own for each</source>
        <translation>Choose a tender of its own for each</translation>
    </message>
    <message>
        <source>This network does not know that name</source>
        <translation>This network does not know that name</translation>
    </message>
    <message>
        <source>Check the spelling, or enter the address in numbers</source>
        <translation>Check the spelling, or enter the address in numbers</translation>
    </message>
    <message>
        <source>There is no route to that address</source>
        <translation>There is no route to that address</translation>
    </message>
    <message>
        <source>Check the address, the cable and the network settings</source>
        <translation>Check the address, the cable and the network settings</translation>
    </message>
    <message>
        <source>The machine is there, but nothing listens at this port</source>
        <translation>The machine is there, but nothing listens at this port</translation>
    </message>
    <message>
        <source>Check the port, and that the server is running</source>
        <translation>Check the port, and that the server is running</translation>
    </message>
    <message>
        <source>Nobody is there at this address</source>
        <translation>Nobody is there at this address</translation>
    </message>
    <message>
        <source>Check the address, that it is on, and the firewall</source>
        <translation>Check the address, that it is on, and the firewall</translation>
    </message>
    <message>
        <source>What answers there does not speak HTTPS</source>
        <translation>What answers there does not speak HTTPS</translation>
    </message>
    <message>
        <source>Enter the port for HTTPS</source>
        <translation>Enter the port for HTTPS</translation>
    </message>
    <message>
        <source>Nobody known vouches for the certificate there</source>
        <translation>Nobody known vouches for the certificate there</translation>
    </message>
    <message>
        <source>Check the address; look who stands between</source>
        <translation>Check the address; look who stands between</translation>
    </message>
    <message>
        <source>It took the question and did not answer</source>
        <translation>It took the question and did not answer</translation>
    </message>
    <message>
        <source>See whether it is working, then check again</source>
        <translation>See whether it is working, then check again</translation>
    </message>
    <message>
        <source>It reports a fault of its own</source>
        <translation>It reports a fault of its own</translation>
    </message>
    <message>
        <source>Look at its log or start it anew, then check again</source>
        <translation>Look at its log or start it anew, then check again</translation>
    </message>
    <message>
        <source>Something else answers at this address</source>
        <translation>Something else answers at this address</translation>
    </message>
    <message>
        <source>Check address and port</source>
        <translation>Check address and port</translation>
    </message>
    <message>
        <source>No cash server was found at port %1 in this network</source>
        <translation>No cash server was found at port %1 in this network</translation>
    </message>
    <message>
        <source>Enter its address, or try another port</source>
        <translation>Enter its address, or try another port</translation>
    </message>
    <message>
        <source>The certificate is not trusted yet</source>
        <translation>The certificate is not trusted yet</translation>
    </message>
    <message>
        <source>Compare all four lines with the cash server&apos;s properties</source>
        <translation>Compare all four lines with the cash server&apos;s properties</translation>
    </message>
    <message>
        <source>The certificate is not the one that was trusted</source>
        <translation>The certificate is not the one that was trusted</translation>
    </message>
    <message>
        <source>Nothing was sent. Find out why before you trust the new one</source>
        <translation>Nothing was sent. Find out why before you trust the new one</translation>
    </message>
    <message>
        <source>The cash server refuses the login</source>
        <translation>The cash server refuses the login</translation>
    </message>
    <message>
        <source>Check the employee, the password and the HTTP-access right of the role</source>
        <translation>Check the employee, the password and the HTTP-access right of the role</translation>
    </message>
    <message>
        <source>The employee lacks the right: %1</source>
        <translation>The employee lacks the right: %1</translation>
    </message>
    <message>
        <source>Give it to the role in r_keeper, then check again</source>
        <translation>Give it to the role in r_keeper, then check again</translation>
    </message>
    <message>
        <source>The common shift is being closed</source>
        <translation>The common shift is being closed</translation>
    </message>
    <message>
        <source>Check again in a few minutes</source>
        <translation>Check again in a few minutes</translation>
    </message>
    <message>
        <source>The common shift has been open for too long</source>
        <translation>The common shift has been open for too long</translation>
    </message>
    <message>
        <source>Close it at the cash server, then check again</source>
        <translation>Close it at the cash server, then check again</translation>
    </message>
    <message>
        <source>r_keeper refuses</source>
        <translation>r_keeper refuses</translation>
    </message>
    <message>
        <source>See what it says, then check again</source>
        <translation>See what it says, then check again</translation>
    </message>
    <message>
        <source>Nothing could be read from r_keeper</source>
        <translation>Nothing could be read from r_keeper</translation>
    </message>
    <message>
        <source>Go back: cash server and login have to work first</source>
        <translation>Go back: cash server and login have to work first</translation>
    </message>
    <message>
        <source>“%1” is not in r_keeper any more</source>
        <translation>“%1” is not in r_keeper any more</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Choose another one</translation>
    </message>
    <message>
        <source>“%1” may not be given when an order is cancelled</source>
        <translation>“%1” may not be given when an order is cancelled</translation>
    </message>
    <message>
        <source>Choose another reason</source>
        <translation>Choose another reason</translation>
    </message>
    <message>
        <source>r_keeper has nothing to choose from here</source>
        <translation>r_keeper has nothing to choose from here</translation>
    </message>
    <message>
        <source>Enter it in r_keeper&apos;s directory, then read again</source>
        <translation>Enter it in r_keeper&apos;s directory, then read again</translation>
    </message>
    <message>
        <source>The licence service refuses the account</source>
        <translation>The licence service refuses the account</translation>
    </message>
    <message>
        <source>Check account, password and token</source>
        <translation>Check account, password and token</translation>
    </message>
    <message>
        <source>There is no active licence for this restaurant</source>
        <translation>There is no active licence for this restaurant</translation>
    </message>
    <message>
        <source>Ask the dealer to generate one; check the product</source>
        <translation>Ask the dealer to generate one; check the product</translation>
    </message>
    <message>
        <source>The licence ended on %1</source>
        <translation>The licence ended on %1</translation>
    </message>
    <message>
        <source>Ask the dealer to renew it</source>
        <translation>Ask the dealer to renew it</translation>
    </message>
    <message>
        <source>The developer&apos;s token ended on %1</source>
        <translation>The developer&apos;s token ended on %1</translation>
    </message>
    <message>
        <source>Get a new one and enter it</source>
        <translation>Get a new one and enter it</translation>
    </message>
    <message>
        <source>The cash server refuses the licence</source>
        <translation>The cash server refuses the licence</translation>
    </message>
    <message>
        <source>Ask the dealer whether it is active and for how many kiosks</source>
        <translation>Ask the dealer whether it is active and for how many kiosks</translation>
    </message>
    <message>
        <source>The card system refuses this kiosk</source>
        <translation>The card system refuses this kiosk</translation>
    </message>
    <message>
        <source>Check classifier and key, and that they are not blocked</source>
        <translation>Check classifier and key, and that they are not blocked</translation>
    </message>
    <message>
        <source>The card system cannot do this right now</source>
        <translation>The card system cannot do this right now</translation>
    </message>
    <message>
        <source>Check again in a minute</source>
        <translation>Check again in a minute</translation>
    </message>
    <message>
        <source>The card system does not take the test card</source>
        <translation>The card system does not take the test card</translation>
    </message>
    <message>
        <source>Check its number, or try another card</source>
        <translation>Check its number, or try another card</translation>
    </message>
    <message>
        <source>The device cannot be set up like this</source>
        <translation>The device cannot be set up like this</translation>
    </message>
    <message>
        <source>Choose another one, or another address</source>
        <translation>Choose another one, or another address</translation>
    </message>
    <message>
        <source>The card reader is not there</source>
        <translation>The card reader is not there</translation>
    </message>
    <message>
        <source>Plug it in and check again, or choose “none”</source>
        <translation>Plug it in and check again, or choose “none”</translation>
    </message>
    <message>
        <source>No card came</source>
        <translation>No card came</translation>
    </message>
    <message>
        <source>Present a guest card while the kiosk waits for it</source>
        <translation>Present a guest card while the kiosk waits for it</translation>
    </message>
    <message>
        <source>The test page was not printed</source>
        <translation>The test page was not printed</translation>
    </message>
    <message>
        <source>Check that the printer is on, has paper and is closed</source>
        <translation>Check that the printer is on, has paper and is closed</translation>
    </message>
    <message>
        <source>The payment terminal does not answer</source>
        <translation>The payment terminal does not answer</translation>
    </message>
    <message>
        <source>Check that it is on, its cable and its address</source>
        <translation>Check that it is on, its cable and its address</translation>
    </message>
    <message>
        <source>There is no dish that can be ordered</source>
        <translation>There is no dish that can be ordered</translation>
    </message>
    <message>
        <source>Check the kiosk&apos;s menu pages and the stop list in r_keeper</source>
        <translation>Check the kiosk&apos;s menu pages and the stop list in r_keeper</translation>
    </message>
    <message>
        <source>The test order was not made, and nothing stays open</source>
        <translation>The test order was not made, and nothing stays open</translation>
    </message>
    <message>
        <source>See what r_keeper says, then try again</source>
        <translation>See what r_keeper says, then try again</translation>
    </message>
    <message>
        <source>The test order %1 could not be voided</source>
        <translation>The test order %1 could not be voided</translation>
    </message>
    <message>
        <source>Void it at the till</source>
        <translation>Void it at the till</translation>
    </message>
    <message>
        <source>The kiosk&apos;s database cannot be written</source>
        <translation>The kiosk&apos;s database cannot be written</translation>
    </message>
    <message>
        <source>Check the space on the disk, then restart the kiosk</source>
        <translation>Check the space on the disk, then restart the kiosk</translation>
    </message>
    <message>
        <source>The profile is not complete</source>
        <translation>The profile is not complete</translation>
    </message>
    <message>
        <source>Go through the steps that are not done yet</source>
        <translation>Go through the steps that are not done yet</translation>
    </message>
    <message>
        <source>It was stopped before its end</source>
        <translation>It was stopped before its end</translation>
    </message>
    <message>
        <source>Check again whenever you like</source>
        <translation>Check again whenever you like</translation>
    </message>
    <message>
        <source>language and time</source>
        <translation>language and time</translation>
    </message>
    <message>
        <source>cash server</source>
        <translation>cash server</translation>
    </message>
    <message>
        <source>login</source>
        <translation>login</translation>
    </message>
    <message>
        <source>restaurant</source>
        <translation>restaurant</translation>
    </message>
    <message>
        <source>orders and money</source>
        <translation>orders and money</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>licence</translation>
    </message>
    <message>
        <source>guest cards</source>
        <translation>guest cards</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>devices</translation>
    </message>
    <message>
        <source>screen and sound</source>
        <translation>screen and sound</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>staff</translation>
    </message>
    <message>
        <source>test order</source>
        <translation>test order</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>summary</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>Language and time</translation>
    </message>
    <message>
        <source>Compare the time with your watch</source>
        <translation>Compare the time with your watch</translation>
    </message>
    <message>
        <source>Cash server</source>
        <translation>Cash server</translation>
    </message>
    <message>
        <source>The r_keeper server that this kiosk sells through</source>
        <translation>The r_keeper server that this kiosk sells through</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>As an r_keeper employee who may use the HTTP interface</source>
        <translation>As an r_keeper employee who may use the HTTP interface</translation>
    </message>
    <message>
        <source>Station and table are for this kiosk alone</source>
        <translation>Station and table are for this kiosk alone</translation>
    </message>
    <message>
        <source>Orders and money</source>
        <translation>Orders and money</translation>
    </message>
    <message>
        <source>Read from r_keeper: change what does not fit</source>
        <translation>Read from r_keeper: change what does not fit</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Without it r_keeper takes no orders from the kiosk</source>
        <translation>Without it r_keeper takes no orders from the kiosk</translation>
    </message>
    <message>
        <source>Guest cards</source>
        <translation>Guest cards</translation>
    </message>
    <message>
        <source>Guests order without a card too</source>
        <translation>Guests order without a card too</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Each is tried now</source>
        <translation>Each is tried now</translation>
    </message>
    <message>
        <source>Screen and sound</source>
        <translation>Screen and sound</translation>
    </message>
    <message>
        <source>Sizes follow from the panel</source>
        <translation>Sizes follow from the panel</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Whoever looks after the kiosk signs in with a PIN</source>
        <translation>Whoever looks after the kiosk signs in with a PIN</translation>
    </message>
    <message>
        <source>Test order</source>
        <translation>Test order</translation>
    </message>
    <message>
        <source>A real order at the cash server, made and voided; nobody pays</source>
        <translation>A real order at the cash server, made and voided; nobody pays</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>Ready to sell</translation>
    </message>
    <message>
        <source>Tap a step to change it</source>
        <translation>Tap a step to change it</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Which language do you speak?</source>
        <translation>Which language do you speak?</translation>
    </message>
    <message>
        <source>Guests are greeted in it too; that can be changed later</source>
        <translation>Guests are greeted in it too; that can be changed later</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>What time is it here?</source>
        <translation>What time is it here?</translation>
    </message>
    <message>
        <source>The zone of the restaurant&apos;s clock</source>
        <translation>The zone of the restaurant&apos;s clock</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Where is the cash server?</source>
        <translation>Where is the cash server?</translation>
    </message>
    <message>
        <source>Its name or address, such as 192.168.1.20</source>
        <translation>Its name or address, such as 192.168.1.20</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>At which port?</source>
        <translation>At which port?</translation>
    </message>
    <message>
        <source>“HTTP Data Port” in the properties of the cash server</source>
        <translation>“HTTP Data Port” in the properties of the cash server</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Who logs in?</source>
        <translation>Who logs in?</translation>
    </message>
    <message>
        <source>An r_keeper employee whose role has the HTTP-access right</source>
        <translation>An r_keeper employee whose role has the HTTP-access right</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>What is the password?</source>
        <translation>What is the password?</translation>
    </message>
    <message>
        <source>It is kept in the encrypted database and nowhere else</source>
        <translation>It is kept in the encrypted database and nowhere else</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What is the restaurant called?</source>
        <translation>What is the restaurant called?</translation>
    </message>
    <message>
        <source>Guests read it beside the logo</source>
        <translation>Guests read it beside the logo</translation>
    </message>
    <message>
        <source>Cash station</source>
        <translation>Cash station</translation>
    </message>
    <message>
        <source>Which cash station is this kiosk&apos;s?</source>
        <translation>Which cash station is this kiosk&apos;s?</translation>
    </message>
    <message>
        <source>One that nobody else works at</source>
        <translation>One that nobody else works at</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Who takes the payments?</source>
        <translation>Who takes the payments?</translation>
    </message>
    <message>
        <source>Receipts carry this name</source>
        <translation>Receipts carry this name</translation>
    </message>
    <message>
        <source>Waiter</source>
        <translation>Waiter</translation>
    </message>
    <message>
        <source>Who opens the orders?</source>
        <translation>Who opens the orders?</translation>
    </message>
    <message>
        <source>Usually the same as the cashier</source>
        <translation>Usually the same as the cashier</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>At which table are the orders?</source>
        <translation>At which table are the orders?</translation>
    </message>
    <message>
        <source>One that is kept for this kiosk</source>
        <translation>One that is kept for this kiosk</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>Eat in</translation>
    </message>
    <message>
        <source>Which order type is “eat in”?</source>
        <translation>Which order type is “eat in”?</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Which order type is “take away”?</source>
        <translation>Which order type is “take away”?</translation>
    </message>
    <message>
        <source>Order category</source>
        <translation>Order category</translation>
    </message>
    <message>
        <source>Which order category?</source>
        <translation>Which order category?</translation>
    </message>
    <message>
        <source>Reports tell the kiosk&apos;s orders by it</source>
        <translation>Reports tell the kiosk&apos;s orders by it</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>Ways to pay</translation>
    </message>
    <message>
        <source>How do guests pay?</source>
        <translation>How do guests pay?</translation>
    </message>
    <message>
        <source>The first one is offered first</source>
        <translation>The first one is offered first</translation>
    </message>
    <message>
        <source>Tender for cards</source>
        <translation>Tender for cards</translation>
    </message>
    <message>
        <source>Which tender is for bank cards?</source>
        <translation>Which tender is for bank cards?</translation>
    </message>
    <message>
        <source>Tender for the kiosk&apos;s terminal</source>
        <translation>Tender for the kiosk&apos;s terminal</translation>
    </message>
    <message>
        <source>Which tender is for the kiosk&apos;s own terminal?</source>
        <translation>Which tender is for the kiosk&apos;s own terminal?</translation>
    </message>
    <message>
        <source>One that no terminal of r_keeper is bound to</source>
        <translation>One that no terminal of r_keeper is bound to</translation>
    </message>
    <message>
        <source>Tender for QR payments</source>
        <translation>Tender for QR payments</translation>
    </message>
    <message>
        <source>Which tender is for payments by a bank&apos;s QR code?</source>
        <translation>Which tender is for payments by a bank&apos;s QR code?</translation>
    </message>
    <message>
        <source>Reason for cancelling</source>
        <translation>Reason for cancelling</translation>
    </message>
    <message>
        <source>Why is an unpaid order cancelled?</source>
        <translation>Why is an unpaid order cancelled?</translation>
    </message>
    <message>
        <source>r_keeper asks for a reason</source>
        <translation>r_keeper asks for a reason</translation>
    </message>
    <message>
        <source>Kind of licence</source>
        <translation>Kind of licence</translation>
    </message>
    <message>
        <source>Which licence does the restaurant have?</source>
        <translation>Which licence does the restaurant have?</translation>
    </message>
    <message>
        <source>The dealer knows</source>
        <translation>The dealer knows</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>What is the account at the licence service?</source>
        <translation>What is the account at the licence service?</translation>
    </message>
    <message>
        <source>An e-mail address, from the dealer</source>
        <translation>An e-mail address, from the dealer</translation>
    </message>
    <message>
        <source>Password of the account</source>
        <translation>Password of the account</translation>
    </message>
    <message>
        <source>What is the password of the account?</source>
        <translation>What is the password of the account?</translation>
    </message>
    <message>
        <source>Developer&apos;s token</source>
        <translation>Developer&apos;s token</translation>
    </message>
    <message>
        <source>What is the developer&apos;s token?</source>
        <translation>What is the developer&apos;s token?</translation>
    </message>
    <message>
        <source>From the maker of the kiosk&apos;s program or the dealer</source>
        <translation>From the maker of the kiosk&apos;s program or the dealer</translation>
    </message>
    <message>
        <source>Last day of the token</source>
        <translation>Last day of the token</translation>
    </message>
    <message>
        <source>Until when is the token good?</source>
        <translation>Until when is the token good?</translation>
    </message>
    <message>
        <source>Such as 2027-05-31. Leave it empty if nobody knows</source>
        <translation>Such as 2027-05-31. Leave it empty if nobody knows</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Which product is licensed?</source>
        <translation>Which product is licensed?</translation>
    </message>
    <message>
        <source>Its GUID; the usual one is the subscription for 12 months</source>
        <translation>Its GUID; the usual one is the subscription for 12 months</translation>
    </message>
    <message>
        <source>Licence service</source>
        <translation>Licence service</translation>
    </message>
    <message>
        <source>Where is the licence service?</source>
        <translation>Where is the licence service?</translation>
    </message>
    <message>
        <source>The usual address is right unless the dealer says otherwise</source>
        <translation>The usual address is right unless the dealer says otherwise</translation>
    </message>
    <message>
        <source>Card system</source>
        <translation>Card system</translation>
    </message>
    <message>
        <source>Which card system is there?</source>
        <translation>Which card system is there?</translation>
    </message>
    <message>
        <source>It knows guests&apos; cards and bonus points</source>
        <translation>It knows guests&apos; cards and bonus points</translation>
    </message>
    <message>
        <source>Address of the card system</source>
        <translation>Address of the card system</translation>
    </message>
    <message>
        <source>Where is the card system?</source>
        <translation>Where is the card system?</translation>
    </message>
    <message>
        <source>Such as https://192.168.1.30:9192/</source>
        <translation>Such as https://192.168.1.30:9192/</translation>
    </message>
    <message>
        <source>Its name or address, such as 192.168.1.30</source>
        <translation>Its name or address, such as 192.168.1.30</translation>
    </message>
    <message>
        <source>Port of the card system</source>
        <translation>Port of the card system</translation>
    </message>
    <message>
        <source>The card system&apos;s port for authorisation</source>
        <translation>The card system&apos;s port for authorisation</translation>
    </message>
    <message>
        <source>Key code</source>
        <translation>Key code</translation>
    </message>
    <message>
        <source>What is the key code?</source>
        <translation>What is the key code?</translation>
    </message>
    <message>
        <source>It came with the licence key of the card system</source>
        <translation>It came with the licence key of the card system</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Classifier</translation>
    </message>
    <message>
        <source>Which classifier is this kiosk&apos;s?</source>
        <translation>Which classifier is this kiosk&apos;s?</translation>
    </message>
    <message>
        <source>Its code in the card system</source>
        <translation>Its code in the card system</translation>
    </message>
    <message>
        <source>Test card</source>
        <translation>Test card</translation>
    </message>
    <message>
        <source>Is there a card to try?</source>
        <translation>Is there a card to try?</translation>
    </message>
    <message>
        <source>Its number; nothing is debited. May be left empty</source>
        <translation>Its number; nothing is debited. May be left empty</translation>
    </message>
    <message>
        <source>Bonus points</source>
        <translation>Bonus points</translation>
    </message>
    <message>
        <source>Who takes bonus points off the account?</source>
        <translation>Who takes bonus points off the account?</translation>
    </message>
    <message>
        <source>One of the two, never both</source>
        <translation>One of the two, never both</translation>
    </message>
    <message>
        <source>Account of the points</source>
        <translation>Account of the points</translation>
    </message>
    <message>
        <source>Which account holds the points?</source>
        <translation>Which account holds the points?</translation>
    </message>
    <message>
        <source>Tender for points</source>
        <translation>Tender for points</translation>
    </message>
    <message>
        <source>Which tender is for points?</source>
        <translation>Which tender is for points?</translation>
    </message>
    <message>
        <source>Card driver of r_keeper</source>
        <translation>Card driver of r_keeper</translation>
    </message>
    <message>
        <source>Which device of r_keeper asks the card system?</source>
        <translation>Which device of r_keeper asks the card system?</translation>
    </message>
    <message>
        <source>Coupons go through it</source>
        <translation>Coupons go through it</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>Which card reader is there?</source>
        <translation>Which card reader is there?</translation>
    </message>
    <message>
        <source>These are plugged in now</source>
        <translation>These are plugged in now</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Receipt printer</translation>
    </message>
    <message>
        <source>Which printer is there?</source>
        <translation>Which printer is there?</translation>
    </message>
    <message>
        <source>For order numbers and slips. A test page will be printed</source>
        <translation>For order numbers and slips. A test page will be printed</translation>
    </message>
    <message>
        <source>Address of the printer</source>
        <translation>Address of the printer</translation>
    </message>
    <message>
        <source>Where is the printer?</source>
        <translation>Where is the printer?</translation>
    </message>
    <message>
        <source>Such as 192.168.1.40, with :port if it is not 9100</source>
        <translation>Such as 192.168.1.40, with :port if it is not 9100</translation>
    </message>
    <message>
        <source>Address of the terminal</source>
        <translation>Address of the terminal</translation>
    </message>
    <message>
        <source>Where is the payment terminal?</source>
        <translation>Where is the payment terminal?</translation>
    </message>
    <message>
        <source>A Vendotek: its address with :port if it is not the usual</source>
        <translation>A Vendotek: its address with :port if it is not the usual</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>How large is the panel?</source>
        <translation>How large is the panel?</translation>
    </message>
    <message>
        <source>From corner to corner; every size on the screen follows</source>
        <translation>From corner to corner; every size on the screen follows</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>How does the panel hang?</source>
        <translation>How does the panel hang?</translation>
    </message>
    <message>
        <source>Lower edge of the picture</source>
        <translation>Lower edge of the picture</translation>
    </message>
    <message>
        <source>How high is the picture&apos;s lower edge?</source>
        <translation>How high is the picture&apos;s lower edge?</translation>
    </message>
    <message>
        <source>In millimetres above the floor, for guests who sit</source>
        <translation>In millimetres above the floor, for guests who sit</translation>
    </message>
    <message>
        <source>Languages of guests</source>
        <translation>Languages of guests</translation>
    </message>
    <message>
        <source>Which languages do guests choose from?</source>
        <translation>Which languages do guests choose from?</translation>
    </message>
    <message>
        <source>The one chosen first greets everybody</source>
        <translation>The one chosen first greets everybody</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Which colours?</source>
        <translation>Which colours?</translation>
    </message>
    <message>
        <source>Every guest can change them for themselves</source>
        <translation>Every guest can change them for themselves</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>How large is the text?</source>
        <translation>How large is the text?</translation>
    </message>
    <message>
        <source>Every guest can change it for themselves</source>
        <translation>Every guest can change it for themselves</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>How loud are the sounds?</source>
        <translation>How loud are the sounds?</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>What may this person do?</source>
        <translation>What may this person do?</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Whose PIN is it?</source>
        <translation>Whose PIN is it?</translation>
    </message>
    <message>
        <source>A name for the record of what was done. May be left empty</source>
        <translation>A name for the record of what was done. May be left empty</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Choose a PIN</translation>
    </message>
    <message>
        <source>4 to 8 digits that are not easily guessed</source>
        <translation>4 to 8 digits that are not easily guessed</translation>
    </message>
    <message>
        <source>Dish</source>
        <translation>Dish</translation>
    </message>
    <message>
        <source>Which dish is ordered?</source>
        <translation>Which dish is ordered?</translation>
    </message>
    <message>
        <source>The kitchen may see it for a moment: tell them</source>
        <translation>The kitchen may see it for a moment: tell them</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Step %1 of %2, %3</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>Another certificate</source>
        <translation>Another certificate</translation>
    </message>
    <message>
        <source>Cash server found</source>
        <translation>Cash server found</translation>
    </message>
    <message>
        <source>Almost ready</source>
        <translation>Almost ready</translation>
    </message>
    <message>
        <source>Compare before you trust it</source>
        <translation>Compare before you trust it</translation>
    </message>
    <message>
        <source>Make sure that it is the right one</source>
        <translation>Make sure that it is the right one</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Start the kiosk</source>
        <translation>Start the kiosk</translation>
    </message>
    <message>
        <source>It matches, trust it</source>
        <translation>It matches, trust it</translation>
    </message>
    <message>
        <source>Order and void</source>
        <translation>Order and void</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>Do not wait</translation>
    </message>
    <message>
        <source>Find it in this network</source>
        <translation>Find it in this network</translation>
    </message>
    <message>
        <source>Trust the new one</source>
        <translation>Trust the new one</translation>
    </message>
    <message>
        <source>It differs: another server</source>
        <translation>It differs: another server</translation>
    </message>
    <message>
        <source>Save for the next kiosk</source>
        <translation>Save for the next kiosk</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Go on without it</translation>
    </message>
    <message>
        <source>One more person</source>
        <translation>One more person</translation>
    </message>
    <message>
        <source>Try a card</source>
        <translation>Try a card</translation>
    </message>
    <message>
        <source>SHA-256, issued by the server itself until %1</source>
        <translation>SHA-256, issued by the server itself until %1</translation>
    </message>
    <message>
        <source>SHA-256, issued by an authority until %1</source>
        <translation>SHA-256, issued by an authority until %1</translation>
    </message>
    <message>
        <source>If the fingerprint ever changes, the kiosk stops selling and tells you</source>
        <translation>If the fingerprint ever changes, the kiosk stops selling and tells you</translation>
    </message>
    <message>
        <source>Compare all four lines with the properties of the server at the till</source>
        <translation>Compare all four lines with the properties of the server at the till</translation>
    </message>
    <message>
        <source>Kept. Leave empty to keep it</source>
        <translation>Kept. Leave empty to keep it</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>May be left empty</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>To check</translation>
    </message>
</context>
<context>
    <name>SetupDock</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>SetupField</name>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Hide what is typed</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Show what is typed</translation>
    </message>
</context>
<context>
    <name>SetupHead</name>
    <message>
        <source>Setting up the kiosk</source>
        <translation>Setting up the kiosk</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Setting up the kiosk</source>
        <translation>Setting up the kiosk</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>The shift</source>
        <translation>The shift</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>All operations</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
</context>
<context>
    <name>ShopWindow</name>
    <message>
        <source>Everything to touch is below</source>
        <translation>Everything to touch is below</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message numerus="yes">
        <source>%n more digit(s)</source>
        <translation>
            <numerusform>%n more digit</numerusform>
            <numerusform>%n more digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone number, %1 of %2 digits</source>
        <translation>Phone number, %1 of %2 digits</translation>
    </message>
    <message>
        <source>Code, %1 of %2 characters</source>
        <translation>Code, %1 of %2 characters</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Sent to %1</translation>
    </message>
    <message>
        <source>New code in %1</source>
        <translation>New code in %1</translation>
    </message>
    <message numerus="yes">
        <source>Wrong code, %n attempt(s) left</source>
        <translation>
            <numerusform>Wrong code, %n attempt left</numerusform>
            <numerusform>Wrong code, %n attempts left</numerusform>
        </translation>
    </message>
    <message>
        <source>We will set up a guest card for %1. The restaurant will keep the number to know you and to count your points</source>
        <translation>We will set up a guest card for %1. The restaurant will keep the number to know you and to count your points</translation>
    </message>
</context>
<context>
    <name>SignPad</name>
    <message>
        <source>Fewer</source>
        <translation>Fewer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Fewer signs</source>
        <translation>Fewer signs</translation>
    </message>
    <message>
        <source>More signs</source>
        <translation>More signs</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>Arrows down and up go from one item to the next, arrows right and left from one part of the screen to the next, the middle key chooses</source>
        <translation>Arrows down and up go from one item to the next, arrows right and left from one part of the screen to the next, the middle key chooses</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to choose</source>
        <translation>
            <numerusform>%n thing to choose</numerusform>
            <numerusform>%n things to choose</numerusform>
        </translation>
    </message>
    <message>
        <source>A key: put in headphones to hear which</source>
        <translation>A key: put in headphones to hear which</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, chosen</translation>
    </message>
    <message>
        <source>%1, not chosen</source>
        <translation>%1, not chosen</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>restaurant</source>
        <translation>restaurant</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrator</translation>
    </message>
    <message>
        <source>dealer</source>
        <translation>dealer</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Purchases</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n tries left</source>
        <translation>
            <numerusform>Wrong PIN. %n try left</numerusform>
            <numerusform>Wrong PIN. %n tries left</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Wrong PIN</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait %1</source>
        <translation>Too many wrong PINs. Wait %1</translation>
    </message>
    <message>
        <source>This PIN does not settle purchases</source>
        <translation>This PIN does not settle purchases</translation>
    </message>
    <message>
        <source>Nobody has a PIN yet. The installer sets one: kiosk staff pin</source>
        <translation>Nobody has a PIN yet. The installer sets one: kiosk staff pin</translation>
    </message>
    <message>
        <source>The kiosk&apos;s database does not answer. Restart the kiosk</source>
        <translation>The kiosk&apos;s database does not answer. Restart the kiosk</translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>today at %1</translation>
    </message>
    <message>
        <source>Purchase without a number</source>
        <translation>Purchase without a number</translation>
    </message>
    <message>
        <source>Purchase %1</source>
        <translation>Purchase %1</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>needs you</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>paid</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>at the counter</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation>being cancelled</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>on its way</translation>
    </message>
    <message>
        <source>by card</source>
        <translation>by card</translation>
    </message>
    <message>
        <source>by QR code</source>
        <translation>by QR code</translation>
    </message>
    <message>
        <source>Your decision is needed</source>
        <translation>Your decision is needed</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>To be paid at the counter</source>
        <translation>To be paid at the counter</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>Not sold</translation>
    </message>
    <message>
        <source>Still on its way</source>
        <translation>Still on its way</translation>
    </message>
    <message>
        <source>Whether the terminal took %1 is not known</source>
        <translation>Whether the terminal took %1 is not known</translation>
    </message>
    <message>
        <source>Nothing stays taken from the guest</source>
        <translation>Nothing stays taken from the guest</translation>
    </message>
    <message>
        <source>Money was returned afterwards, see below</source>
        <translation>Money was returned afterwards, see below</translation>
    </message>
    <message>
        <source>Nothing is left to do</source>
        <translation>Nothing is left to do</translation>
    </message>
    <message>
        <source>A person has settled it, see below</source>
        <translation>A person has settled it, see below</translation>
    </message>
    <message>
        <source>The kiosk settles it by itself</source>
        <translation>The kiosk settles it by itself</translation>
    </message>
    <message>
        <source>The terminal charged %1</source>
        <translation>The terminal charged %1</translation>
    </message>
    <message>
        <source>Whether %1 was charged is not known</source>
        <translation>Whether %1 was charged is not known</translation>
    </message>
    <message>
        <source>Points are still debited</source>
        <translation>Points are still debited</translation>
    </message>
    <message>
        <source>No charge is known</source>
        <translation>No charge is known</translation>
    </message>
    <message>
        <source>The till is being asked</source>
        <translation>The till is being asked</translation>
    </message>
    <message>
        <source>The till does not answer</source>
        <translation>The till does not answer</translation>
    </message>
    <message>
        <source>The till has no such order</source>
        <translation>The till has no such order</translation>
    </message>
    <message>
        <source>The till has the order, unpaid</source>
        <translation>The till has the order, unpaid</translation>
    </message>
    <message>
        <source>The till has the order, paid</source>
        <translation>The till has the order, paid</translation>
    </message>
    <message>
        <source>The till has made the order void</source>
        <translation>The till has made the order void</translation>
    </message>
    <message>
        <source>asking …</source>
        <translation>asking …</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>no such order</source>
        <translation>no such order</translation>
    </message>
    <message>
        <source>open, unpaid</source>
        <translation>open, unpaid</translation>
    </message>
    <message>
        <source>void</source>
        <translation>void</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>taken</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>not taken</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>given back</translation>
    </message>
    <message>
        <source>The guest has paid</source>
        <translation>The guest has paid</translation>
    </message>
    <message>
        <source>The guest has everything back</source>
        <translation>The guest has everything back</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Cancel the order</translation>
    </message>
    <message>
        <source>The terminal took the sum</source>
        <translation>The terminal took the sum</translation>
    </message>
    <message>
        <source>The terminal did not take the sum</source>
        <translation>The terminal did not take the sum</translation>
    </message>
    <message>
        <source>The purchase counts as sold. Nothing more is sent to the till</source>
        <translation>The purchase counts as sold. Nothing more is sent to the till</translation>
    </message>
    <message>
        <source>You have returned the money, or seen that none was taken. Not sold</source>
        <translation>You have returned the money, or seen that none was taken. Not sold</translation>
    </message>
    <message>
        <source>The kiosk makes the order void and gives back what was taken. If it turns out to be paid, it stays paid</source>
        <translation>The kiosk makes the order void and gives back what was taken. If it turns out to be paid, it stays paid</translation>
    </message>
    <message>
        <source>You have seen it in the terminal&apos;s journal or at the bank</source>
        <translation>You have seen it in the terminal&apos;s journal or at the bank</translation>
    </message>
    <message>
        <source>The order stays paid at the till, and the money is missing: collect it, or undo the receipt there</source>
        <translation>The order stays paid at the till, and the money is missing: collect it, or undo the receipt there</translation>
    </message>
    <message>
        <source>Seen at the till</source>
        <translation>Seen at the till</translation>
    </message>
    <message>
        <source>The bank says: charged</source>
        <translation>The bank says: charged</translation>
    </message>
    <message>
        <source>The bank says: not charged</source>
        <translation>The bank says: not charged</translation>
    </message>
    <message>
        <source>The guest has left</source>
        <translation>The guest has left</translation>
    </message>
    <message>
        <source>Money returned by hand</source>
        <translation>Money returned by hand</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>In my own words</translation>
    </message>
    <message>
        <source>Written down, and still not settled</source>
        <translation>Written down, and still not settled</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>The kiosk found out by itself</source>
        <translation>The kiosk found out by itself</translation>
    </message>
    <message>
        <source>Somebody was faster</source>
        <translation>Somebody was faster</translation>
    </message>
    <message>
        <source>The till says otherwise</source>
        <translation>The till says otherwise</translation>
    </message>
    <message>
        <source>The database did not take it</source>
        <translation>The database did not take it</translation>
    </message>
    <message>
        <source>The kiosk could not do it. Look at the till, then say so here</source>
        <translation>The kiosk could not do it. Look at the till, then say so here</translation>
    </message>
    <message>
        <source>It turned out to be paid: what was given back is missing now</source>
        <translation>It turned out to be paid: what was given back is missing now</translation>
    </message>
    <message>
        <source>The order is paid without money: collect it, or undo the receipt</source>
        <translation>The order is paid without money: collect it, or undo the receipt</translation>
    </message>
    <message>
        <source>The guests can pay this way again</source>
        <translation>The guests can pay this way again</translation>
    </message>
    <message>
        <source>Your word was not needed and changed nothing</source>
        <translation>Your word was not needed and changed nothing</translation>
    </message>
    <message>
        <source>%1. Your word changed nothing</source>
        <translation>%1. Your word changed nothing</translation>
    </message>
    <message>
        <source>More is known than you saw. Your word changed nothing</source>
        <translation>More is known than you saw. Your word changed nothing</translation>
    </message>
    <message>
        <source>Nothing was changed. Look again what the till shows</source>
        <translation>Nothing was changed. Look again what the till shows</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nothing was changed</translation>
    </message>
    <message>
        <source>Look at the purchase again: its steps say how far it came</source>
        <translation>Look at the purchase again: its steps say how far it came</translation>
    </message>
    <message>
        <source>None needs you</source>
        <translation>None needs you</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what is true</source>
        <translation>Choose what is true</translation>
    </message>
    <message>
        <source>Choose why</source>
        <translation>Choose why</translation>
    </message>
    <message>
        <source>Type why</source>
        <translation>Type why</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Bank&apos;s code</source>
        <translation>Bank&apos;s code</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Order at the till</source>
        <translation>Order at the till</translation>
    </message>
    <message>
        <source>Payment at the till</source>
        <translation>Payment at the till</translation>
    </message>
    <message>
        <source>Charge at the terminal</source>
        <translation>Charge at the terminal</translation>
    </message>
    <message>
        <source>Points in the card system</source>
        <translation>Points in the card system</translation>
    </message>
    <message>
        <source>Licence numbers used</source>
        <translation>Licence numbers used</translation>
    </message>
    <message>
        <source>Order&apos;s GUID</source>
        <translation>Order&apos;s GUID</translation>
    </message>
</context>
<context>
    <name>StaffHeader</name>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
</context>
<context>
    <name>StaffLayer</name>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>For staff. Guests find help at the counter</source>
        <translation>For staff. Guests find help at the counter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Your PIN once more</source>
        <translation>Your PIN once more</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Settle it</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Give it back</translation>
    </message>
</context>
<context>
    <name>StaffStates</name>
    <message>
        <source>Red</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>The terminal does not answer</source>
        <translation>The terminal does not answer</translation>
    </message>
    <message>
        <source>Guests pay by QR or at the counter</source>
        <translation>Guests pay by QR or at the counter</translation>
    </message>
    <message>
        <source>Look whether it is switched on</source>
        <translation>Look whether it is switched on</translation>
    </message>
    <message>
        <source>Take its cable out and put it in again</source>
        <translation>Take its cable out and put it in again</translation>
    </message>
    <message>
        <source>since 14:32</source>
        <translation>since 14:32</translation>
    </message>
    <message>
        <source>Order opened at the till</source>
        <translation>Order opened at the till</translation>
    </message>
    <message>
        <source>0.2 s</source>
        <translation>0.2 s</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>red</source>
        <translation>red</translation>
    </message>
    <message>
        <source>amber, being looked at</source>
        <translation>amber, being looked at</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Amber</translation>
    </message>
    <message>
        <source>The printer is short of paper</source>
        <translation>The printer is short of paper</translation>
    </message>
    <message>
        <source>Guests still get their receipt</source>
        <translation>Guests still get their receipt</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>keypad focus</translation>
    </message>
    <message>
        <source>Step of the timeline</source>
        <translation>Step of the timeline</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>The bank said no</source>
        <translation>The bank said no</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>not sure</translation>
    </message>
    <message>
        <source>No answer to the payment</source>
        <translation>No answer to the payment</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>Waiting for you, and asking on</source>
        <translation>Waiting for you, and asking on</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>pressed</translation>
    </message>
    <message>
        <source>opened, keypad focus</source>
        <translation>opened, keypad focus</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>1 red</source>
        <translation>1 red</translation>
    </message>
    <message>
        <source>1 amber</source>
        <translation>1 amber</translation>
    </message>
    <message>
        <source>4 in order</source>
        <translation>4 in order</translation>
    </message>
</context>
<context>
    <name>StepMenuScreen</name>
    <message>
        <source>%1: which one?</source>
        <translation>%1: which one?</translation>
    </message>
    <message>
        <source>What would you like?</source>
        <translation>What would you like?</translation>
    </message>
    <message>
        <source>Anything else?</source>
        <translation>Anything else?</translation>
    </message>
    <message>
        <source>Touch a dish to see it and to choose</source>
        <translation>Touch a dish to see it and to choose</translation>
    </message>
    <message>
        <source>Touch one of them, dishes come next</source>
        <translation>Touch one of them, dishes come next</translation>
    </message>
    <message>
        <source>Find a dish</source>
        <translation>Find a dish</translation>
    </message>
    <message>
        <source>By its name, on the keyboard</source>
        <translation>By its name, on the keyboard</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>sold out</source>
        <translation>sold out</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Remove %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>One less, %1</source>
        <translation>One less, %1</translation>
    </message>
    <message>
        <source>One more, %1</source>
        <translation>One more, %1</translation>
    </message>
</context>
<context>
    <name>StopsPage</name>
    <message>
        <source>Stop list</source>
        <translation>Stop list</translation>
    </message>
    <message>
        <source>Find by name or code</source>
        <translation>Find by name or code</translation>
    </message>
    <message>
        <source>For how long?</source>
        <translation>For how long?</translation>
    </message>
    <message>
        <source>No dish is called so</source>
        <translation>No dish is called so</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>All operations</translation>
    </message>
</context>
<context>
    <name>TerminalScreen</name>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Terminal on the left</source>
        <translation>Terminal on the left</translation>
    </message>
    <message>
        <source>Terminal below</source>
        <translation>Terminal below</translation>
    </message>
    <message>
        <source>Terminal on the right</source>
        <translation>Terminal on the right</translation>
    </message>
    <message>
        <source>Cancel payment</source>
        <translation>Cancel payment</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Samovar</source>
        <translation>Samovar</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Waiting for you, and asking on</source>
        <translation>Waiting for you, and asking on</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>%1 times in a row</source>
        <translation>%1 times in a row</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>Taken up again, and looked at first</source>
        <translation>Taken up again, and looked at first</translation>
    </message>
    <message>
        <source>Order opened at the till</source>
        <translation>Order opened at the till</translation>
    </message>
    <message>
        <source>The till has no such order</source>
        <translation>The till has no such order</translation>
    </message>
    <message>
        <source>The till would not open the order</source>
        <translation>The till would not open the order</translation>
    </message>
    <message>
        <source>Dishes and sum agree</source>
        <translation>Dishes and sum agree</translation>
    </message>
    <message>
        <source>Dishes or sum differ</source>
        <translation>Dishes or sum differ</translation>
    </message>
    <message>
        <source>The order has no dishes yet</source>
        <translation>The order has no dishes yet</translation>
    </message>
    <message>
        <source>The till would not take the dishes</source>
        <translation>The till would not take the dishes</translation>
    </message>
    <message>
        <source>No clear answer of the till</source>
        <translation>No clear answer of the till</translation>
    </message>
    <message>
        <source>No clear answer of the card system</source>
        <translation>No clear answer of the card system</translation>
    </message>
    <message>
        <source>No clear answer of the terminal</source>
        <translation>No clear answer of the terminal</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>The coupon counts</source>
        <translation>The coupon counts</translation>
    </message>
    <message>
        <source>The coupon takes off another sum</source>
        <translation>The coupon takes off another sum</translation>
    </message>
    <message>
        <source>The coupon is not on the order</source>
        <translation>The coupon is not on the order</translation>
    </message>
    <message>
        <source>Points debited</source>
        <translation>Points debited</translation>
    </message>
    <message>
        <source>No debit of points is found</source>
        <translation>No debit of points is found</translation>
    </message>
    <message>
        <source>Points refused</source>
        <translation>Points refused</translation>
    </message>
    <message>
        <source>On to the terminal</source>
        <translation>On to the terminal</translation>
    </message>
    <message>
        <source>To be paid at the counter</source>
        <translation>To be paid at the counter</translation>
    </message>
    <message>
        <source>The order is as it was shown</source>
        <translation>The order is as it was shown</translation>
    </message>
    <message>
        <source>The order was changed at the till</source>
        <translation>The order was changed at the till</translation>
    </message>
    <message>
        <source>The terminal was not ready</source>
        <translation>The terminal was not ready</translation>
    </message>
    <message>
        <source>The bank approved the payment</source>
        <translation>The bank approved the payment</translation>
    </message>
    <message>
        <source>The bank said no</source>
        <translation>The bank said no</translation>
    </message>
    <message>
        <source>The guest stopped the payment</source>
        <translation>The guest stopped the payment</translation>
    </message>
    <message>
        <source>The terminal will not hold the sum any longer</source>
        <translation>The terminal will not hold the sum any longer</translation>
    </message>
    <message>
        <source>The terminal took the sum</source>
        <translation>The terminal took the sum</translation>
    </message>
    <message>
        <source>The terminal has not taken the sum yet</source>
        <translation>The terminal has not taken the sum yet</translation>
    </message>
    <message>
        <source>The terminal let the sum go</source>
        <translation>The terminal let the sum go</translation>
    </message>
    <message>
        <source>The terminal gave the sum back</source>
        <translation>The terminal gave the sum back</translation>
    </message>
    <message>
        <source>The terminal has not given back yet</source>
        <translation>The terminal has not given back yet</translation>
    </message>
    <message>
        <source>The terminal would not give back</source>
        <translation>The terminal would not give back</translation>
    </message>
    <message>
        <source>The till has the payment</source>
        <translation>The till has the payment</translation>
    </message>
    <message>
        <source>Still unpaid, so the same request again</source>
        <translation>Still unpaid, so the same request again</translation>
    </message>
    <message>
        <source>Unpaid for too long: nothing more is asked for</source>
        <translation>Unpaid for too long: nothing more is asked for</translation>
    </message>
    <message>
        <source>No payment was begun</source>
        <translation>No payment was begun</translation>
    </message>
    <message>
        <source>The till could not take the points</source>
        <translation>The till could not take the points</translation>
    </message>
    <message>
        <source>The till would not take the payment</source>
        <translation>The till would not take the payment</translation>
    </message>
    <message>
        <source>Nobody can tell: a person was called</source>
        <translation>Nobody can tell: a person was called</translation>
    </message>
    <message>
        <source>Receipt known</source>
        <translation>Receipt known</translation>
    </message>
    <message>
        <source>Points credited</source>
        <translation>Points credited</translation>
    </message>
    <message>
        <source>Points are not credited yet</source>
        <translation>Points are not credited yet</translation>
    </message>
    <message>
        <source>Points could not be credited</source>
        <translation>Points could not be credited</translation>
    </message>
    <message>
        <source>The order is void</source>
        <translation>The order is void</translation>
    </message>
    <message>
        <source>Somebody else took payment for the order</source>
        <translation>Somebody else took payment for the order</translation>
    </message>
    <message>
        <source>The order is still open</source>
        <translation>The order is still open</translation>
    </message>
    <message>
        <source>The till would not make it void</source>
        <translation>The till would not make it void</translation>
    </message>
    <message>
        <source>Points given back</source>
        <translation>Points given back</translation>
    </message>
    <message>
        <source>Points are not given back yet</source>
        <translation>Points are not given back yet</translation>
    </message>
    <message>
        <source>Points could not be given back</source>
        <translation>Points could not be given back</translation>
    </message>
    <message>
        <source>No answer for too long</source>
        <translation>No answer for too long</translation>
    </message>
    <message>
        <source>Nobody was there any more</source>
        <translation>Nobody was there any more</translation>
    </message>
    <message>
        <source>The guest agreed to the sum</source>
        <translation>The guest agreed to the sum</translation>
    </message>
    <message>
        <source>The guest tried again</source>
        <translation>The guest tried again</translation>
    </message>
    <message>
        <source>The guest cancelled</source>
        <translation>The guest cancelled</translation>
    </message>
    <message>
        <source>The guest did not answer</source>
        <translation>The guest did not answer</translation>
    </message>
    <message>
        <source>Staff: cancel the order</source>
        <translation>Staff: cancel the order</translation>
    </message>
    <message>
        <source>Staff: the guest has paid</source>
        <translation>Staff: the guest has paid</translation>
    </message>
    <message>
        <source>Staff: the guest has everything back</source>
        <translation>Staff: the guest has everything back</translation>
    </message>
    <message>
        <source>Staff: the terminal took the sum</source>
        <translation>Staff: the terminal took the sum</translation>
    </message>
    <message>
        <source>Staff: the terminal did not take the sum</source>
        <translation>Staff: the terminal did not take the sum</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>%1 removed</source>
        <translation>%1 removed</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 added</translation>
    </message>
    <message>
        <source>No more than %1</source>
        <translation>No more than %1</translation>
    </message>
    <message>
        <source>%1 has just sold out</source>
        <translation>%1 has just sold out</translation>
    </message>
    <message>
        <source>Only %1 left</source>
        <translation>Only %1 left</translation>
    </message>
    <message>
        <source>You already use a guest card for this order</source>
        <translation>You already use a guest card for this order</translation>
    </message>
    <message>
        <source>That is a bank card. Keep it for the card terminal</source>
        <translation>That is a bank card. Keep it for the card terminal</translation>
    </message>
    <message>
        <source>That is a bank card. It is not needed here</source>
        <translation>That is a bank card. It is not needed here</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Nothing was charged</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was charged</source>
        <translation>Cancelled. Nothing was charged</translation>
    </message>
</context>
<context>
    <name>ToastLayer</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>We cannot take orders here right now. Please order at the counter</source>
        <translation>We cannot take orders here right now. Please order at the counter</translation>
    </message>
    <message>
        <source>One moment, please. The till is busy</source>
        <translation>One moment, please. The till is busy</translation>
    </message>
    <message>
        <source>The card terminal is not ready. Try again or pay another way</source>
        <translation>The card terminal is not ready. Try again or pay another way</translation>
    </message>
    <message>
        <source>We are finding out about your card. Please see our staff</source>
        <translation>We are finding out about your card. Please see our staff</translation>
    </message>
    <message>
        <source>Our staff will help with your payment</source>
        <translation>Our staff will help with your payment</translation>
    </message>
    <message>
        <source>The payment was not made</source>
        <translation>The payment was not made</translation>
    </message>
    <message>
        <source>The time for the payment is up</source>
        <translation>The time for the payment is up</translation>
    </message>
    <message>
        <source>The order did not go through. Please try again</source>
        <translation>The order did not go through. Please try again</translation>
    </message>
    <message>
        <source>Your bank said no</source>
        <translation>Your bank said no</translation>
    </message>
    <message>
        <source>Something in your order has sold out. Please look at it again</source>
        <translation>Something in your order has sold out. Please look at it again</translation>
    </message>
    <message>
        <source>A price has changed. Please look at your order again</source>
        <translation>A price has changed. Please look at your order again</translation>
    </message>
    <message>
        <source>Points are unavailable now; you can order without them</source>
        <translation>Points are unavailable now; you can order without them</translation>
    </message>
    <message>
        <source>That did not work. Please try again; you can order without points</source>
        <translation>That did not work. Please try again; you can order without points</translation>
    </message>
    <message>
        <source>We do not know this card. You can order without it</source>
        <translation>We do not know this card. You can order without it</translation>
    </message>
    <message>
        <source>This card cannot be used. Our staff will help; you can order without it</source>
        <translation>This card cannot be used. Our staff will help; you can order without it</translation>
    </message>
    <message>
        <source>This card is not valid today. Our staff will help; you can order without it</source>
        <translation>This card is not valid today. Our staff will help; you can order without it</translation>
    </message>
    <message>
        <source>There are no points on this card. You can order as usual</source>
        <translation>There are no points on this card. You can order as usual</translation>
    </message>
    <message>
        <source>Please check the number, there may be a slip in it</source>
        <translation>Please check the number, there may be a slip in it</translation>
    </message>
    <message>
        <source>We do not know this number. You can order without a card</source>
        <translation>We do not know this number. You can order without a card</translation>
    </message>
    <message>
        <source>Several guests have this number. Our staff will help; order without a card</source>
        <translation>Several guests have this number. Our staff will help; order without a card</translation>
    </message>
    <message>
        <source>The message did not go out. Please try again</source>
        <translation>The message did not go out. Please try again</translation>
    </message>
    <message>
        <source>Wrong code. Please try again</source>
        <translation>Wrong code. Please try again</translation>
    </message>
    <message>
        <source>No attempts left. A new code will work</source>
        <translation>No attempts left. A new code will work</translation>
    </message>
    <message>
        <source>This code no longer works. Ask for a new one</source>
        <translation>This code no longer works. Ask for a new one</translation>
    </message>
    <message>
        <source>There is no card with this number. You can order without one</source>
        <translation>There is no card with this number. You can order without one</translation>
    </message>
    <message>
        <source>You are registered already. Sign in with a new code, or order without a card</source>
        <translation>You are registered already. Sign in with a new code, or order without a card</translation>
    </message>
    <message>
        <source>We could not set up a card now. You can order without it</source>
        <translation>We could not set up a card now. You can order without it</translation>
    </message>
    <message>
        <source>There are fewer points on the card than that</source>
        <translation>There are fewer points on the card than that</translation>
    </message>
    <message>
        <source>The menu is not ready yet. Please order at the counter</source>
        <translation>The menu is not ready yet. Please order at the counter</translation>
    </message>
    <message>
        <source>The till has not answered since %1</source>
        <translation>The till has not answered since %1</translation>
    </message>
    <message>
        <source>The kiosk has been off duty since %1</source>
        <translation>The kiosk has been off duty since %1</translation>
    </message>
    <message>
        <source>The till has been changing shifts since %1</source>
        <translation>The till has been changing shifts since %1</translation>
    </message>
    <message>
        <source>The kiosk has been resting since %1</source>
        <translation>The kiosk has been resting since %1</translation>
    </message>
    <message>
        <source>The kiosk is waiting for a connection and will be back soon</source>
        <translation>The kiosk is waiting for a connection and will be back soon</translation>
    </message>
    <message>
        <source>The kiosk will be back soon</source>
        <translation>The kiosk will be back soon</translation>
    </message>
    <message>
        <source>The kiosk is not taking orders now</source>
        <translation>The kiosk is not taking orders now</translation>
    </message>
</context>
<context>
    <name>UtilityBar</name>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>short</comment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>WaitRing</name>
    <message>
        <source>One moment</source>
        <translation>One moment</translation>
    </message>
</context>
<context>
    <name>WipingPage</name>
    <message>
        <source>Wipe the screen now</source>
        <translation>Wipe the screen now</translation>
    </message>
    <message>
        <source>Touches do nothing. Then guests have the screen again</source>
        <translation>Touches do nothing. Then guests have the screen again</translation>
    </message>
</context>
<context>
    <name>WordPad</name>
    <message>
        <source>qwertyuiop|asdfghjkl|zxcvbnm</source>
        <comment>keyboard rows</comment>
        <translation>qwertyuiop|asdfghjkl|zxcvbnm</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Capital letters</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Erase the last character</translation>
    </message>
    <message>
        <source>Other letters</source>
        <translation>Other letters</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>WordStates</name>
    <message>
        <source>A sentence and its keyboard</source>
        <translation>A sentence and its keyboard</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>A note</translation>
    </message>
    <message>
        <source>By the window</source>
        <translation>By the window</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>not available</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>waits for an answer</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>trouble</translation>
    </message>
    <message>
        <source>written into; try it</source>
        <translation>written into; try it</translation>
    </message>
    <message>
        <source>A line to write in</source>
        <translation>A line to write in</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>nothing written yet</translation>
    </message>
    <message>
        <source>What are you looking for</source>
        <translation>What are you looking for</translation>
    </message>
    <message>
        <source>Name of a dish</source>
        <translation>Name of a dish</translation>
    </message>
    <message>
        <source>written into</source>
        <translation>written into</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>the keyboard, not available</source>
        <translation>the keyboard, not available</translation>
    </message>
    <message>
        <source>For example: no onion</source>
        <translation>For example: no onion</translation>
    </message>
</context>
<context>
    <name>WrongPage</name>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Back to the guests</translation>
    </message>
</context>
</TS>
